import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { type LogEntry, logHead, logPage } from '../../core/outbox/log-page.ts'
import { UNREADABLE } from '../../core/text.ts'
import { chores } from '../chores/index.ts'
import { type Told, toldOf } from './tellers.flow.ts'
import { choreIdIn } from './told.ts'

export const LOG_PAGE_SIZE = 10
/** So far back a page is looked for among the events of others: «Older» looks further. */
const POSITIONS_MAX = 2000
/** At once, where only their texts tell which are meant. */
const CHUNK = 250
/** Who did what nobody did. */
const ITSELF = 'ChoresTree'

export interface ReadLog {
  readonly guildId: Snowflake
  /** Only what stands before this position; 0: from the latest on. */
  readonly before: number
  readonly memberId: Snowflake | null
  readonly choreId: Id | null
}

export interface Line {
  readonly at: Temporal.Instant
  /** Undefined where a later build wrote it. */
  readonly told: Told | undefined
}

export interface Log {
  readonly lines: readonly Line[]
  /** Where the next page begins; null at the beginning of the log. */
  readonly olderBefore: number | null
  /** What the chore is called that was asked for. */
  readonly choreName: string | undefined
}

/** What happened in a guild and who did it, the latest first. */
export const readLog = ({ db }: Pick<App, 'db'>, { guildId, ...wanted }: ReadLog): Promise<Log> =>
  inGuild(db, guildId, async (scope) => {
    const { found, olderBefore } = await find(scope, wanted)
    const names = await namesOf(scope, found, wanted.choreId)
    const nameOf = (choreId: Id) => names.get(choreId) ?? UNREADABLE
    const lines = found.map(({ type, payload, actorId, at }) => {
      const who = actorId ? `<@${actorId}>` : ITSELF
      return { at, told: toldOf(type, payload, { who, nameOf }) }
    })
    return { lines, olderBefore, choreName: wanted.choreId ? nameOf(wanted.choreId) : undefined }
  })

type Wanted = Omit<ReadLog, 'guildId'>

/** One more than a page tells whether there is another. */
async function find(scope: GuildScope, wanted: Wanted) {
  const { before, memberId, choreId } = wanted
  const start = before || (await logHead(scope)) + 1
  const isFiltered = memberId !== null || choreId !== null
  const from = isFiltered ? Math.max(1, start - POSITIONS_MAX) : 1
  const found = await search(scope, wanted, { start, from })
  const page = found.slice(0, LOG_PAGE_SIZE)
  const last = page.at(-1)?.position ?? from
  if (found.length > LOG_PAGE_SIZE) return { found: page, olderBefore: last }
  return { found: page, olderBefore: from > 1 ? from : null }
}

interface Range {
  /** Before this position, and no further back than that one. */
  readonly start: number
  readonly from: number
}

async function search(
  scope: GuildScope,
  { memberId: actorId, choreId }: Wanted,
  { start, from }: Range,
) {
  const limit = choreId === null ? LOG_PAGE_SIZE + 1 : CHUNK
  const isMeant = ({ payload }: LogEntry) => choreId === null || choreIdIn(payload) === choreId
  let found: readonly LogEntry[] = []
  let before = start
  while (before > from && found.length <= LOG_PAGE_SIZE) {
    const chunk = await logPage(scope, { before, from, actorId, limit })
    found = [...found, ...chunk.filter(isMeant)]
    before = chunk.length < limit ? from : (chunk.at(-1)?.position ?? from)
  }
  return found
}

/** Of chores that are deleted too. */
async function namesOf(scope: GuildScope, found: readonly LogEntry[], wantedId: Id | null) {
  const told = found.map(({ payload }) => choreIdIn(payload)).filter((id) => id !== undefined)
  const ids = new Set(wantedId ? [...told, wantedId] : told)
  const known = await Promise.all([...ids].map((id) => chores.find(scope, id)))
  return new Map(known.filter((chore) => chore !== undefined).map(({ id, name }) => [id, name]))
}
