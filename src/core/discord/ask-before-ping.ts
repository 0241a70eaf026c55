import { Lru } from '../cache/lru.ts'
import { errorCode } from '../discord-codes.ts'
import type { CallTerms, Discord, GuildMember, Verdict } from './discord.ts'

const DAY_MS = 24 * 3_600_000
const PEOPLE_MAX = 10_000

const LEFT: Verdict = {
  kind: 'gone',
  closed: false,
  code: errorCode.unknownMember,
  reason: 'left the guild',
}

/**
 * A bot without a gateway is not told who leaves, so it asks before it pings somebody: once a day for each. Where
 * Discord does not say, the ping goes out.
 */
export function askBeforePing(discord: Discord): Discord {
  const seen = new Lru<string, true>({ entriesMax: PEOPLE_MAX, maxAgeMs: DAY_MS })

  async function hasLeft(member: GuildMember, { lane, signal }: CallTerms) {
    const key = `${member.guildId} ${member.userId}`
    if (seen.get(key)) return false
    const roles = await discord.rolesOf(member, { lane, signal })
    if (roles) seen.set(key, true)
    return roles === null
  }

  return {
    ...discord,
    async send(call, terms) {
      const { pinged } = call.to === 'channel' ? call : {}
      // What may lie there already has pinged them.
      if (pinged && !terms.firstTriedAt && (await hasLeft(pinged, terms))) return LEFT
      return discord.send(call, terms)
    },
  }
}
