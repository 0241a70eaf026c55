import type { Random } from './random.ts'
import type { Rig } from './rig.ts'

const CONNECTIONS_POLL_MS = 500

export interface Watch {
  /** The most connections that PostgreSQL had at once. */
  connectionsMax(): number
  restCalls(): number
  /** Answers 429 to the bot. */
  tooMany(): number
  /** Posts that were carried out and whose answer got lost. */
  lost(): number
  stop(): void
}

/** Looks on from the side, and loses some of the answers to posts. */
export function watch(
  { discord, admin }: Rig,
  { lostShare, random }: { readonly lostShare: number; readonly random: Random },
): Watch {
  let connectionsMax = 0
  let restCalls = 0
  let tooMany = 0
  let lost = 0

  const onNotice = ({ kind, name, status }: { kind: string; name?: string; status?: number }) => {
    if (kind !== 'rest') return
    restCalls += 1
    if (status === 429) tooMany += 1
    if (!name?.startsWith('POST /channels') || !random.happens(lostShare)) return
    lost += 1
    discord.fault({ kind: 'lostResponse', on: 'rest', route: 'POST /channels' })
  }
  discord.world.notices.on('notice', onNotice)

  const look = async () => {
    const [row] = await admin`
      select count(*)::int as count from pg_stat_activity where backend_type = 'client backend'`
    connectionsMax = Math.max(connectionsMax, Number(row?.count ?? 0))
  }
  const poll = setInterval(() => void look().catch(() => undefined), CONNECTIONS_POLL_MS)
  return {
    connectionsMax: () => connectionsMax,
    restCalls: () => restCalls,
    tooMany: () => tooMany,
    lost: () => lost,
    stop() {
      clearInterval(poll)
      discord.world.notices.off('notice', onNotice)
    },
  }
}
