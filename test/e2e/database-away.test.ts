import { beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { aCommand, aPing } from '../support/endpoint.ts'
import { createFaultProxy, type FaultMode, type FaultProxy } from '../support/fault-proxy.ts'
import {
  type HttpProcess,
  httpEnvironment,
  ROOMY,
  startHttpProcess,
} from '../support/http-process.ts'
import { textOf } from '../support/payload.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey, signed } from '../support/sign.ts'

const ANSWER_MS_MAX = 2_000
const EPHEMERAL = 64
const COMPONENTS_V2 = 1 << 15

const key = aSigningKey()
const stranger = aSigningKey()
let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})

async function start(mode: FaultMode) {
  const cable = await createFaultProxy(database.url)
  await cable.become(mode)
  const env = httpEnvironment({
    databaseUrl: cable.inFrontOf(database.url),
    publicKey: key.publicKey,
    encryptionKeys: database.encryptionKeys,
  })
  const http = await startHttpProcess(env, key, ROOMY)
  return { cable, http }
}

const theChores = () =>
  aCommand({ id: aSnowflake(), data: { id: '500000000000000002', name: 'chores', type: 1 } })

const worksAgain = async (http: HttpProcess) => {
  const { status, body } = await http.send(theChores())
  return status === 200 && !textOf(JSON.parse(body)).includes('CT-')
}

/** The main promise of a bad hour: calm and in time for members, deaf to strangers, nothing restarted. */
async function holds(http: HttpProcess) {
  const [told, help, ping, refused] = await Promise.all([
    http.send(theChores()),
    http.send(aCommand({ id: aSnowflake() })),
    http.send(aPing()),
    http.post('{}', signed(stranger, '{}')),
  ])
  expect(told.status).toBe(200)
  expect(JSON.parse(told.body)).toMatchObject({
    type: 4,
    data: { flags: EPHEMERAL | COMPONENTS_V2 },
  })
  expect(textOf(JSON.parse(told.body))).toMatch(/nothing was changed/i)
  expect(textOf(JSON.parse(told.body))).toMatch(/CT-[0-9A-Z]{4}/)
  // One press tries again, and none of it needs the database.
  expect(told.body).toContain('"label":"Try again"')
  expect(told.ms).toBeLessThan(ANSWER_MS_MAX)
  expect(help).toMatchObject({ status: 200, body: expect.not.stringContaining('CT-') })
  expect(ping).toMatchObject({ status: 200, body: '{"type":1}' })
  expect(refused).toMatchObject({ status: 401, body: '' })
  expect(refused.ms).toBeLessThan(ANSWER_MS_MAX)
  expect(await http.ready()).toMatchObject({ code: 200, database: 'unreachable' })
}

async function comesBack(http: HttpProcess, cable: FaultProxy) {
  await cable.become('pass')
  await expect.poll(() => worksAgain(http), { timeout: 10_000, interval: 100 }).toBe(true)
  const refused = await http.post('{}', signed(stranger, '{}'))
  expect(refused).toMatchObject({ status: 401, body: '' })
  await expect.poll(async () => (await http.ready()).database, { timeout: 5_000 }).toBe('reachable')
}

describe('PostgreSQL goes away and comes back', () => {
  test.each(['refuse', 'blackhole'] as const)('while the process runs (%s)', async (mode) => {
    const { cable, http } = await start('pass')
    expect(await worksAgain(http)).toBe(true)
    await cable.become(mode)
    await holds(http)
    await comesBack(http, cable)
    await cable.close()
  })

  test.each(['refuse', 'blackhole'] as const)('before the process starts (%s)', async (mode) => {
    const { cable, http } = await start(mode)
    await holds(http)
    await comesBack(http, cable)
    await cable.close()
  })
})

test('a database that turns out to be wrong when it comes back ends the process with 78', async () => {
  const empty = await createDatabase({ empty: true })
  const cable = await createFaultProxy(empty.url)
  await cable.become('refuse')
  const env = httpEnvironment({ databaseUrl: cable.inFrontOf(empty.url), publicKey: key.publicKey })
  const http = startProcess('src/http.ts', env)
  await expect.poll(() => http.stdout(), { timeout: 10_000 }).toContain('listening')
  await cable.become('pass')
  expect(await http.exited).toBe(78)
  expect(http.stderr()).toContain('choresctl migrate')
  await cable.close()
})
