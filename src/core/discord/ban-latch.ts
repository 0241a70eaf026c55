import type { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { Latch } from './latch.ts'
import type { Shared } from './shared.ts'

const WAIT_MS_MIN = 60_000
const WAIT_MS_MAX = 15 * 60_000
/** A ban that comes within this time of the last one waits longer. */
const MEMORY_MS = 3_600_000
/** Longer than a request may take, so that two never probe at once. */
const PROBE_MS_MAX = 15_000
/** While somebody else probes. */
const ASK_AGAIN_MS = 5_000

/** How many bans there were in a row. */
const BAN = 'dc:ban'
/** There until somebody may probe. */
const WAIT = 'dc:ban:wait'
const PROBE = 'dc:ban:probe'

interface BanLatchOptions {
  readonly shared: Shared
  readonly log: Log
  /** One request that changes nothing: true when Discord answers it. */
  probe(): Promise<boolean>
}

interface Ban {
  /** By the clock of `performance`. */
  readonly until: number
  readonly level: number
  /** Known to be over its time: whoever comes next probes. */
  readonly isDue: boolean
}

/**
 * Cloudflare never says how long a ban lasts, and every request makes it worse. So all are silent for a minute, then
 * one of all replicas asks one question; each time the answer is a ban again, the silence doubles.
 */
export function createBanLatch({ shared, log, probe }: BanLatchOptions): Latch {
  let ban: Ban | undefined

  function hold(ms: number, level: number, isDue = false) {
    if (!ban) log.error({ ms }, 'discord banned this address')
    ban = { until: performance.now() + ms, level, isDue }
  }

  const isHeld = () => ban !== undefined && performance.now() < ban.until

  async function shut() {
    if (isHeld()) return // of many that were on their way, the first counts
    const level = (ban?.level ?? 0) + 1
    hold(waitMs(level), level)
    const known = await shared.ask(raise)
    if (known === undefined) return
    hold(waitMs(known), known)
    await shared.ask((redis) =>
      redis.multi().pexpire(WAIT, waitMs(known)).pexpire(BAN, MEMORY_MS).exec(),
    )
  }

  async function lift() {
    ban = undefined
    log.info({}, 'discord lifted the ban')
    await shared.ask((redis) => redis.del(BAN, WAIT, PROBE))
  }

  /** One of all replicas; where nobody can be asked, each for itself. */
  async function tryDoor(level: number) {
    hold(ASK_AGAIN_MS, level)
    if ((await shared.ask(isChosen)) === false) return
    if (await probe()) return lift()
    hold(0, level)
    await shut()
  }

  return {
    keys: [WAIT, BAN],
    check() {
      const ms = ban && Math.ceil(ban.until - performance.now())
      return ms && ms > 0 ? { kind: 'later', ms, reason: 'ban' } : undefined
    },
    async knock() {
      if (ban?.isDue) await tryDoor(ban.level)
    },
    heard(key, ms) {
      if (key === WAIT) hold(ms, ban?.level ?? 1)
      if (key === BAN) hold(0, ban?.level ?? 1, true)
    },
    async agree(isShared) {
      if (isHeld()) return false // since the question was asked
      if (ban && !isShared) hold(0, ban.level, true)
      else ban = undefined // another replica probed
      return ban === undefined
    },
    shut,
    isShut: () => ban !== undefined,
  }
}

/** The level of this ban: of all who were banned together only the first makes it higher. */
async function raise(redis: Redis): Promise<number | undefined> {
  const isFirst = await redis.set(WAIT, '', 'PX', WAIT_MS_MIN, 'NX')
  return isFirst ? redis.incr(BAN) : undefined
}

const isChosen = async (redis: Redis) =>
  (await redis.set(PROBE, '', 'PX', PROBE_MS_MAX, 'NX')) === 'OK'

const waitMs = (level: number) => Math.min(WAIT_MS_MIN * 2 ** (level - 1), WAIT_MS_MAX)
