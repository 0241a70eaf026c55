import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import {
  appointClosing,
  choreAdded,
  chores,
  firstWhose,
  occurrences,
  openedOf,
} from '../chores/index.ts'
import { type GuildSettings, guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import {
  type Chore,
  type ChoreDefinition,
  definitionOf,
  type Occurrence,
  openOccurrence,
} from '../model/index.ts'
import type { Slot } from '../recurrence/index.ts'
import { isEach, membersOf } from '../rotations/index.ts'

export interface PlaceChore {
  readonly definition: ChoreDefinition & Partial<Pick<Chore, 'requires' | 'steps'>>
  /** Of its first turn. */
  readonly slot: Slot
  readonly settings: GuildSettings
  readonly by: Snowflake
  readonly at: Temporal.Instant
  readonly correlationId: string
}

/**
 * A new chore with its first turn. Whoever places it writes and then tells, so that of several all are written before
 * the log is taken; whoever comes second to a name takes all of it back.
 */
export async function placeChore(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { definition, slot, settings, by, at, correlationId }: PlaceChore,
) {
  const id = app.newId()
  const chore = { requires: [], steps: [], ...definition, id, createdBy: by, createdAt: at }
  const joining = [by, ...membersOf(chore.assignment)]
  const turns = await firstTurns(scope, app, { chore, slot, joining, at })
  const [occurrence] = turns
  const origin = { id: app.newId(), at, streamId: id, actorId: by, correlationId }
  return {
    occurrence,
    write: () =>
      inOneFlight(
        chores.add(scope, chore),
        guilds.start(scope, settings, at),
        ...turns.map((turn) => occurrences.add(scope, turn)),
        ...turns.map((turn) => appointClosing(scope, app, turn, correlationId)),
        members.remember(scope, joining, at),
      ),
    tell: () => outbox.announce(scope, added(turns, settings.locale), origin),
  }
}

type Turns = readonly [Occurrence, ...Occurrence[]]

interface Beginning {
  readonly chore: Chore
  readonly slot: Slot
  readonly joining: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** One; where everybody does their own, one of each. */
async function firstTurns(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { chore, slot, joining, at }: Beginning,
): Promise<Turns> {
  const begin = async (forMember: Snowflake | null) => {
    const asked = { chore, dueAt: slot.dueAt, at, joining }
    return openOccurrence(chore, newId(), slot, await firstWhose(scope, asked, { forMember }))
  }
  const [first = null, ...others] = isEach(chore.assignment) ? membersOf(chore.assignment) : []
  const turns: Occurrence[] = []
  for (const forMember of others) turns.push(await begin(forMember))
  return [await begin(first), ...turns]
}

const added = ([occurrence, ...others]: Turns, guildLocale: string) =>
  choreAdded({
    ...definitionOf(occurrence.chore),
    choreId: occurrence.chore.id,
    createdBy: occurrence.chore.createdBy,
    requires: [...occurrence.chore.requires],
    steps: [...occurrence.chore.steps],
    ...openedOf(occurrence),
    others: others.map(openedOf),
    guildLocale,
  })
