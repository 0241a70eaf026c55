import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { httpEnvironment, ROOMY, startHttpProcess } from '../support/http-process.ts'
import { memberOf } from '../support/member.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey } from '../support/sign.ts'

const GUILDS = 1_000
const CLICKS_PER_SECOND = 50
const ROTATION_MS_MAX = 60_000
const CALM_MS = 2_000
/** Long enough for some keys and not for all of them. */
const KILL_AFTER_KEYS = 200

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Guilds with a chore each, whose name is a text that somebody has to open. */
async function givenGuilds() {
  const app = database.appFor('owner')
  const guildIds = Array.from({ length: GUILDS }, () => aSnowflake())
  const rest = [...guildIds]
  const fill = async () => {
    for (let guildId = rest.pop(); guildId; guildId = rest.pop())
      await memberOf(app, { guildId }).command('chore add', { name: guildId, when: 'every day' })
  }
  await Promise.all(Array.from({ length: 4 }, fill))
  return guildIds
}

async function keysUnder(id: string) {
  const [row] = await database.admin`
    select count(*)::integer as count from guild_keys where kek_id = ${id}`
  return Number(row?.count)
}

test('P19, C7: 1,000 guilds get their keys wrapped anew under 50 clicks a second, over a kill half-way, and nobody notices', async () => {
  const guildIds = await givenGuilds()
  const k1 = database.encryptionKeys
  const k2 = `k2:${randomBytes(32).toString('base64')}`
  const key = aSigningKey()
  const start = (encryptionKeys: string) =>
    startHttpProcess(
      httpEnvironment({ databaseUrl: database.url, publicKey: key.publicKey, encryptionKeys }),
      key,
      ROOMY,
    )
  const replicas = await Promise.all([start(`${k1},${k2}`), start(`${k2},${k1}`)])
  const wrong: string[] = []
  let clicks = 0
  async function click(replica: (typeof replicas)[number] | undefined, guildId: string) {
    clicks += 1
    const app = database.appFor('owner')
    const member = memberOf(app, { guildId }, async (payload) => {
      const answer = await replica?.send(JSON.parse(payload))
      return answer?.body ?? ''
    })
    const answer = await member.command('chores')
    if (!answer.text.includes(guildId)) wrong.push(answer.body)
  }

  const clicking = new AbortController()
  const load = (async () => {
    const running: Promise<void>[] = []
    while (!clicking.signal.aborted) {
      const guildId = guildIds[(clicks * 7919) % GUILDS] ?? ''
      running.push(
        click(replicas[clicks % 2], guildId).catch((error) => void wrong.push(String(error))),
      )
      await setTimeout(1000 / CLICKS_PER_SECOND)
    }
    await Promise.all(running)
  })()

  const env = { DATABASE_URL: database.url, ENCRYPTION_KEYS: `${k2},${k1}` }
  const rotate = () => startProcess('src/cli.ts', env, ['keys', 'rotate', '--json'])
  await setTimeout(CALM_MS)
  const killed = rotate()
  while ((await keysUnder('k2')) < KILL_AFTER_KEYS) await setTimeout(5)
  killed.signal('SIGKILL')
  await killed.exited
  expect(await keysUnder('k1')).toBeGreaterThan(0)

  const begun = performance.now()
  const again = rotate()
  expect(await again.exited, again.stderr() + again.stdout()).toBe(0)
  const ms = performance.now() - begun
  await setTimeout(CALM_MS)
  clicking.abort()
  await load
  expect(JSON.parse(again.stdout())).toMatchObject({ left: [], removable: ['k1'], shut: 0 })
  expect(await keysUnder('k1')).toBe(0)
  expect(wrong.slice(0, 2)).toEqual([])
  expect(ms).toBeLessThan(ROTATION_MS_MAX)

  const without = await start(k2)
  await click(without, guildIds[0] ?? '')
  await click(without, guildIds[GUILDS - 1] ?? '')
  expect(wrong).toEqual([])
  process.stdout.write(`P19: ${Math.round(ms)} ms after the kill, ${clicks} clicks\n`)
}, 240_000)
