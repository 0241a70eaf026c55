import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { freePort } from '../support/free-port.ts'
import {
  type HttpProcess,
  httpEnvironment,
  ROOMY,
  startHttpProcess,
} from '../support/http-process.ts'
import { memberOf } from '../support/member.ts'
import { nginxProgram, startNginx } from '../support/nginx.ts'
import { aSigningKey, signed } from '../support/sign.ts'

/** `REQUESTS=10000 pnpm vitest run test/e2e/rolling-restart.test.ts` is the long form. */
const REQUESTS = Number(process.env.REQUESTS ?? 600)
const RATE_PER_SECOND = 50
const REPLICAS = 3
/** An orchestrator waits so long before it kills. */
const EXIT_MS_MAX = 15_000
const program = nginxProgram()

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function givenReplicas() {
  const key = aSigningKey()
  const { url: databaseUrl, encryptionKeys } = database
  const env = httpEnvironment({ databaseUrl, publicKey: key.publicKey, encryptionKeys })
  const ports = await Promise.all(Array.from({ length: REPLICAS }, freePort))
  const startAt = (port: number) => startHttpProcess({ ...env, PORT: String(port) }, key, ROOMY)
  const replicas = await Promise.all(ports.map(startAt))
  return { key, ports, replicas, startAt }
}

describe.skipIf(!program)('three http processes behind nginx', () => {
  test(
    'P15: each is replaced in its turn while members go on, and not one request fails',
    async () => {
      const { key, ports, replicas, startAt } = await givenReplicas()
      const url = await startNginx(program ?? '', ports)
      const statuses = new Map<number | string, number>()
      const count = (what: number | string) => statuses.set(what, (statuses.get(what) ?? 0) + 1)
      const guildId = aSnowflake()
      const mia = memberOf(database.appFor('owner'), { guildId }, async (body) => {
        const headers = signed(key, body)
        const response = await fetch(`${url}/interactions`, { method: 'POST', body, headers })
        count(response.status)
        return response.text()
      })
      await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })

      let isOver = false
      const exits: { readonly code: number | null; readonly ms: number }[] = []
      const replacing = replaceInTurn(replicas, {
        isOver: () => isOver,
        told: (exit) => exits.push(exit),
        startAt: (nth) => startAt(ports[nth] ?? 0),
      })
      const asked: Promise<unknown>[] = []
      for (let nth = 0; nth < REQUESTS; nth += 1) {
        const ask =
          nth % 10 === 0
            ? mia.command('chore add', { name: `Chore ${nth}`, when: 'today' })
            : mia.command('chores', { filter: 'all' })
        asked.push(ask.catch((error) => count(String(error))))
        await setTimeout(1000 / RATE_PER_SECOND)
      }
      await Promise.all(asked)
      isOver = true
      await replacing

      expect(Object.fromEntries(statuses)).toEqual({ 200: REQUESTS + 1 })
      const [{ chores } = {}] = await database.admin`
        select count(*)::int as chores from chores where guild_id = ${guildId}`
      expect(chores).toBe(1 + Math.ceil(REQUESTS / 10))
      expect(exits.length).toBeGreaterThan(0)
      for (const { code, ms } of exits) {
        expect(code).toBe(0)
        expect(ms).toBeLessThan(EXIT_MS_MAX)
      }
      process.stdout.write(`${REQUESTS} requests, ${exits.length} processes replaced: 0 failed\n`)
    },
    60_000 + REQUESTS * 200,
  )
})

interface Replacing {
  isOver(): boolean
  told(exit: { readonly code: number | null; readonly ms: number }): void
  startAt(nth: number): Promise<HttpProcess>
}

async function replaceInTurn(replicas: HttpProcess[], { isOver, told, startAt }: Replacing) {
  for (let nth = 0; !isOver(); nth = (nth + 1) % replicas.length) {
    const asked = performance.now()
    const old = replicas[nth]
    old?.signal('SIGTERM')
    const code = (await old?.exited) ?? null
    told({ code, ms: performance.now() - asked })
    replicas[nth] = await startAt(nth)
  }
}
