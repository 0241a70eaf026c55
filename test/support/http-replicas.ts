import { expect } from 'vitest'
import type { createDatabase } from './app.ts'
import { aSnowflake } from './build.ts'
import { httpEnvironment, ROOMY, startHttpProcess } from './http-process.ts'
import { type At, memberOf } from './member.ts'
import { aSigningKey } from './sign.ts'

export const REPLICAS = 3
/** Two people never press in the same moment: up to so many milliseconds lie between them. */
const SPREAD_MS = 20

type Database = Awaited<ReturnType<typeof createDatabase>>

/** Three http processes on one database, taking turns as behind a load balancer; and people of one guild. */
export async function givenReplicas({ url: databaseUrl, encryptionKeys, appFor }: Database) {
  const key = aSigningKey()
  const env = httpEnvironment({ databaseUrl, publicKey: key.publicKey, encryptionKeys })
  const replicas = await Promise.all(
    Array.from({ length: REPLICAS }, () => startHttpProcess(env, key, ROOMY)),
  )
  const guildId = aSnowflake()
  const app = appFor('owner')
  let turn = 0
  const member = (at: Omit<At, 'guildId'> = {}) =>
    memberOf(app, { guildId, ...at }, async (payload) => {
      turn += 1
      const answer = await replicas[turn % REPLICAS]?.send(JSON.parse(payload))
      expect(answer?.status).toBe(200)
      return answer?.body ?? ''
    })
  return { guildId, member }
}

type Member = ReturnType<typeof memberOf>

/** They have been at work for a while: every connection is open. */
export async function warmUp(people: readonly Member[]) {
  for (const member of people) await member.command('chores')
}

/** All of these at once, a few milliseconds apart, in another order each time; answered in the order of the presses. */
export const atOnce = <T>(presses: readonly (() => Promise<T>)[], race = 0): Promise<T[]> =>
  Promise.all(
    presses.map(async (press, i) => {
      await new Promise((resolve) => setTimeout(resolve, ((i * 7919 + race) % SPREAD_MS) + 1))
      return press()
    }),
  )
