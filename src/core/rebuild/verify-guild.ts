import { ZodError } from 'zod'
import type { Db } from '../db/client.ts'
import { type GuildScope, inGuild } from '../db/scope.ts'
import { AppError } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import { type Difference, differencesOf, untoldIn } from './difference.ts'
import type { KeptTable } from './kept-table.ts'
import { headOf, type LoggedRow, logOf, openPayload } from './log.ts'
import type { Replay } from './replay.ts'
import { State } from './state.ts'

/** What a feature brings: how its events change tables, and the tables that it keeps. */
export interface ReplayFeature {
  readonly replays?: readonly Replay[]
  readonly tables?: readonly KeptTable[]
  /** Tables of a guild that no log tells of, and why. */
  readonly apart?: Readonly<Record<string, string>>
}

/** `gap`: a position is missing. `unknown`: this build does not know the event, or a version of it as late. */
export type LogFault = 'gap' | 'unknown' | 'unreadable' | 'malformed'

export interface Verdict {
  readonly guildId: Snowflake
  readonly events: number
  readonly rows: number
  /** Cells that events from before they were told leave open. */
  readonly untold: number
  /** The first of them. */
  readonly differences: readonly Difference[]
  readonly differenceCount: number
  /** Where the log itself cannot be followed; then nothing was compared. */
  readonly fault?: { readonly position: number; readonly what: LogFault }
}

/** A reader who sees more looks at the first and mends the cause. */
const DIFFERENCES_MAX = 200

export type Verify = (guildId: Snowflake) => Promise<Verdict>

/**
 * Replays the log of a guild from its beginning, and compares what comes of it with the tables. Each look is one
 * transaction, whose database must answer in REPEATABLE READ: else the bot changes rows between two of its reads.
 */
export function createVerify(db: Db, features: readonly ReplayFeature[]): Verify {
  const tables = features.flatMap((feature) => feature.tables ?? [])
  const names = tables.map(({ name }) => name)
  const replays = Map.groupBy(
    features.flatMap((feature) => feature.replays ?? []),
    ({ on }) => on,
  )
  return (guildId) =>
    inGuild(
      db,
      guildId,
      async (scope) => {
        const state = new State(names)
        const { events, fault } = await follow(scope, state, replays)
        const nothing = { rows: 0, untold: 0, differences: [], differenceCount: 0 }
        if (fault) return { guildId, events, ...nothing, fault }
        return { guildId, events, ...(await compare(scope, state, tables)) }
      },
      { readOnly: true },
    )
}

type Replays = ReadonlyMap<string, readonly Replay[]>

async function follow(scope: GuildScope, state: State, replays: Replays) {
  let events = 0
  for await (const row of logOf(scope)) {
    const what = row.position === events + 1 ? step(scope, state, row, replays) : 'gap'
    if (what) return { events, fault: { position: events + 1, what } }
    events += 1
  }
  const isWhole = events === (await headOf(scope))
  return { events, fault: isWhole ? undefined : { position: events + 1, what: 'gap' as const } }
}

/** What keeps this event from being followed; undefined: it was. */
function step(
  scope: GuildScope,
  state: State,
  row: LoggedRow,
  replays: Replays,
): LogFault | undefined {
  const known = replays.get(row.type)
  if (!known?.every(({ version }) => row.version <= version)) return 'unknown'
  try {
    const payload = openPayload(scope, row)
    state.apply(known, { payload, at: row.occurredAt.toString(), actorId: row.actorId })
    return undefined
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.unreadable') return 'unreadable'
    if (error instanceof ZodError || error instanceof SyntaxError) return 'malformed'
    throw error
  }
}

async function compare(scope: GuildScope, state: State, tables: readonly KeptTable[]) {
  const seen = { rows: 0, untold: 0, differenceCount: 0 }
  const differences: Difference[] = []
  const note = (found: readonly Difference[]) => {
    seen.differenceCount += found.length
    differences.push(...found.slice(0, DIFFERENCES_MAX - differences.length))
  }
  for (const table of tables) {
    const place = (key: string) => ({ table: table.name, key })
    for await (const { key, row } of rowsOf(scope, table)) {
      const told = state.take(table.name, key)
      seen.rows += 1
      seen.untold += told ? untoldIn(told) : 0
      note(differencesOf(place(key), told, row))
    }
    for (const [key, told] of state.left(table.name))
      note(differencesOf(place(key), told, undefined))
  }
  return { ...seen, differences }
}

async function* rowsOf(scope: GuildScope, table: KeptTable) {
  let after: string | null = null
  for (;;) {
    const rows = await table.rows(scope, after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}
