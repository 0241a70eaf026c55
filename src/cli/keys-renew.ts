import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { addDataKey, databaseNow } from '../core/crypto/data-keys.ts'
import { type Renewed, renewGuild } from '../core/crypto/renew.ts'
import type { SealedColumn } from '../core/crypto/sealed-column.ts'
import type { Db } from '../core/db/client.ts'
import { olderTransactionsEnded } from '../core/db/older-transactions.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'
import * as checkpoint from '../core/outbox/checkpoint.ts'
import { LEASE_SECONDS } from '../core/outbox/lease.ts'
import { knownGuilds } from '../core/rebuild/known-guilds.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { idOf } from './guild.ts'
import { EXIT, type Report, Unreadable } from './report.ts'

const PROCESS = 'keys renew'
const POLL_MS = 1_000

/** When the run began, by the database's clock: a data key from before that is an old one. */
const cursor = z.object({ since: z.string() })

interface Run {
  readonly since: string
  /** Keeps the run ours; throws when another one has it. */
  beat(): Promise<void>
  end(): Promise<void>
}

/** Waits for a run that was killed a moment ago to be free, and goes on with it. */
async function beginRun(db: Db): Promise<Run> {
  const giveUpAt = performance.now() + 2 * LEASE_SECONDS * 1_000
  for (;;) {
    const begun = await asSystem(db, async (scope) => {
      const run = await checkpoint.begin(scope, { process: PROCESS, now: systemClock.now() })
      if (!run) return undefined
      const since = cursor.safeParse(run.cursor).data?.since ?? (await databaseNow(scope))
      return { run, since }
    })
    if (begun) return runOf(db, begun)
    if (performance.now() > giveUpAt)
      throw new Unreadable('Another «keys renew» is at it.', { code: 'keys.busy' })
    await setTimeout(POLL_MS)
  }
}

type Begun = { readonly run: checkpoint.Run; readonly since: string }

async function runOf(db: Db, { run, since }: Begun): Promise<Run> {
  const save = async (over: { cursor: unknown; dueAt?: ReturnType<typeof systemClock.now> }) => {
    const now = systemClock.now()
    const isOurs = await asSystem(db, (scope) => checkpoint.save(scope, run, { ...over, now }))
    if (!isOurs) throw new AppError('lease.lost', { retryable: true })
  }
  const ours: Run = {
    since,
    beat: () => save({ cursor: { since } }),
    end: () => save({ cursor: null, dueAt: systemClock.now() }),
  }
  await ours.beat()
  return ours
}

const NOTHING: Renewed = { texts: 0, dropped: 0, shut: 0, left: 0 }

interface Sum extends Renewed {
  readonly guilds: number
}

const added = (sum: Sum, { texts, dropped, shut, left }: Renewed): Sum => ({
  guilds: sum.guilds + 1,
  texts: sum.texts + texts,
  dropped: sum.dropped + dropped,
  shut: sum.shut + shut,
  left: sum.left + left,
})

/** Both passes over the servers: first each gets its key, and once nobody can seal with an older one, its texts. */
async function renewAll(
  db: Db,
  columns: readonly SealedColumn[],
  guilds: () => AsyncIterable<Snowflake> | readonly Snowflake[],
  { since, beat }: Omit<Run, 'end'>,
): Promise<Sum> {
  const newest = new Map<Snowflake, number>()
  for await (const guildId of guilds()) {
    const version = await addDataKey(db, guildId, since)
    if (version !== undefined) newest.set(guildId, version)
    await beat()
  }
  if (!(await olderTransactionsEnded(db)))
    throw new Unreadable('A transaction from before does not end. Run this again.', {
      code: 'keys.waits',
    })
  let sum: Sum = { guilds: 0, ...NOTHING }
  for (const [guildId, version] of newest) {
    await beat()
    sum = added(sum, await renewUnlessClosing(db, guildId, version, { columns, beat }))
  }
  return sum
}

async function renewUnlessClosing(...of: Parameters<typeof renewGuild>): Promise<Renewed> {
  try {
    return await renewGuild(...of)
  } catch (error) {
    if (error instanceof AppError && error.code === 'guild.closing') return NOTHING
    throw error
  }
}

/** A new data key for one server, or for each, and every text sealed with it. */
export async function renew(
  db: Db,
  columns: readonly SealedColumn[],
  { guild }: { readonly guild?: string },
): Promise<Report> {
  if (guild !== undefined) {
    const guildId = idOf(guild)
    const since = await asSystem(db, databaseNow)
    return reportOf(
      await renewAll(db, columns, () => [guildId], { since, beat: async () => undefined }),
    )
  }
  const run = await beginRun(db)
  const sum = await renewAll(db, columns, () => knownGuilds(db), run)
  await run.end()
  return reportOf(sum)
}

function reportOf({ guilds, texts, dropped, shut, left }: Sum): Report {
  const lines = [
    `${guilds} servers have a new data key, and ${texts} texts are sealed with it. Older keys that are gone: ${dropped}.`,
    ...(shut > 0 ? [`${shut} texts do not open.`] : []),
    ...(left > 0 ? [`${left} servers still need an older key: run this again.`] : []),
  ]
  return {
    data: { guilds, texts, dropped, shut, left },
    text: lines.join('\n'),
    exitCode: left === 0 ? EXIT.done : EXIT.failed,
  }
}
