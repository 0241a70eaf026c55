import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import { fold } from '../../core/text.ts'
import { announceArea, areaAdded } from '../areas/index.ts'
import { areas, chores, stepsWith } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { AREAS_MAX, type Area, CLOSINGS, requirementsSchema } from '../model/index.ts'
import { placeChore } from '../planning/index.ts'
import { firstSlot } from '../recurrence/index.ts'
import type { Told } from './import.repository.ts'
import type { Made } from './import.ts'
import type { Wanted } from './wanted.ts'

type Tools = Pick<App, 'clock' | 'newId'>

/** The areas that these chores are in, with those that there were not yet. */
async function areasFor(
  scope: GuildScope,
  { newId }: Tools,
  wanted: readonly Wanted[],
  at: Temporal.Instant,
) {
  const known = await areas.all(scope)
  const byName = new Map<string, Area>(known.map((area) => [fold(area.name), area]))
  const added: Area[] = []
  for (const { area: name } of wanted) {
    if (name === null || byName.has(fold(name)) || byName.size >= AREAS_MAX) continue
    const area = { id: newId(), name }
    await areas.add(scope, area, at)
    byName.set(fold(name), area)
    added.push(area)
  }
  return {
    added,
    find: (name: string | null) => (name === null ? null : (byName.get(fold(name)) ?? null)),
  }
}

/** Makes what can still be made of one batch: a name that was taken meanwhile, or a day that went by, is left out. */
export async function makeBatch(
  scope: GuildScope,
  app: Tools,
  wanted: readonly Wanted[],
  { by, guildLocale, correlationId }: Told,
): Promise<Made> {
  const at = app.clock.now()
  const names = wanted.map(({ name }) => name)
  const [settings, taken] = await Promise.all([
    guilds.settings(scope, guildLocale),
    chores.taken(scope, names),
  ])
  const free = wanted.flatMap((one) => {
    const slot = taken.has(one.name) ? undefined : firstSlot(one.schedule, at)
    return slot ? [{ one, slot }] : []
  })
  const { added, find } = await areasFor(
    scope,
    app,
    free.map(({ one }) => one),
    at,
  )
  const placed = await Promise.all(
    free.map(({ one, slot }) => {
      const closing = CLOSINGS.find((each) => each === one.closing) ?? null
      const requires = requirementsSchema.parse(one.requires)
      const steps = stepsWith([], one.steps, app.newId)
      const definition = { ...one, area: find(one.area), closing, requires, steps }
      return placeChore(scope, app, { definition, slot, settings, by, at, correlationId })
    }),
  )
  await inOneFlight(...placed.map(({ write }) => write()))
  for (const { id: areaId, name } of added) {
    const origin = { id: app.newId(), at, streamId: areaId, actorId: by, correlationId }
    await announceArea(scope, areaAdded({ areaId, name, choreIds: [] }), origin)
  }
  await inOneFlight(...placed.map(({ tell }) => tell()))
  return {
    areas: added.map(({ id }) => id),
    chores: placed.map(({ occurrence: { chore } }) => ({ choreId: chore.id })),
  }
}
