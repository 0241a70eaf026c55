import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { aCommand, aPing } from '../support/endpoint.ts'
import { httpEnvironment, startHttpProcess } from '../support/http-process.ts'
import { aSigningKey, unixSeconds } from '../support/sign.ts'

const FLOODERS = 40
const PINGS = 60
const PRESSING = 100
const EACH = 10
/** Nobody hears what comes later. How much sooner it comes depends on the machine, which here floods as well. */
const DISCORD_WAITS_MS = 3_000

const BODY = JSON.stringify(aPing())

function knock(headers: string) {
  const head = `POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`
  return `${head}${headers}content-length: ${BODY.length}\r\n\r\n${BODY}`
}

const UNSIGNED = knock('')
const FORGED = knock(
  `x-signature-ed25519: ${'ab'.repeat(64)}\r\nx-signature-timestamp: ${unixSeconds()}\r\n`,
)

/** Knocks as fast as it is sent away, until the test ends; returns every status it was told. */
function flood(port: number) {
  const statuses: number[] = []
  for (let n = 0; n < FLOODERS; n += 1) {
    const request = n % 2 === 0 ? UNSIGNED : FORGED
    const socket = connect(port, '127.0.0.1', () => void socket.write(request))
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const status = /^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1]
      if (status) statuses.push(Number(status))
      socket.write(request)
    })
    onTestFinished(() => void socket.destroy())
  }
  return statuses
}

test('A38: while strangers flood the door, who is signed is answered within a second', async () => {
  const { url: databaseUrl } = await createDatabase()
  const key = aSigningKey()
  const http = await startHttpProcess(
    httpEnvironment({ databaseUrl, publicKey: key.publicKey }),
    key,
  )
  await http.send(aPing())

  const refused = flood(Number(new URL(http.url).port))
  const waited: number[] = []
  for (let n = 0; n < PINGS; n += 1) {
    const { status, ms } = await http.send(aPing())
    expect(status).toBe(200)
    waited.push(ms)
  }
  expect(Math.max(...waited)).toBeLessThan(1_000)
  expect(refused.length).toBeGreaterThan(PINGS)
  expect(new Set(refused)).toEqual(new Set([401]))
  process.stdout.write(`slowest of ${PINGS} among ${refused.length}: ${Math.max(...waited)} ms\n`)
})

/** Somebody in a server of their own, so that no limit of theirs answers for us. */
const aLook = () =>
  aCommand({
    id: aSnowflake(),
    guild_id: aSnowflake(),
    member: { user: { id: aSnowflake() }, permissions: '0', roles: [] },
    data: { id: '500000000000000002', name: 'chores', type: 1 },
  })

test('P21: of far more at once than can be served each is answered in time, with a list or «try again», and the next one with a list', async () => {
  const database = await createDatabase()
  const { url: databaseUrl, encryptionKeys } = database
  const key = aSigningKey()
  const http = await startHttpProcess(
    httpEnvironment({ databaseUrl, encryptionKeys, publicKey: key.publicKey }),
    key,
  )
  async function press() {
    const got: Awaited<ReturnType<typeof http.send>>[] = []
    for (let n = 0; n < EACH; n += 1) got.push(await http.send(aLook()))
    return got
  }
  const pressing = async (count: number) =>
    (await Promise.all(Array.from({ length: count }, press))).flat()
  // It has been at work for a while: every connection is open.
  await pressing(8)
  const answers = await pressing(PRESSING)
  const busy = answers.filter(({ body }) => body.includes('Too many people')).length
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(busy).toBeGreaterThan(0)
  const slowest = Math.max(...answers.map(({ ms }) => ms))
  process.stdout.write(`of ${answers.length} ${busy} told to try again, slowest ${slowest} ms\n`)
  expect(slowest).toBeLessThan(DISCORD_WAITS_MS)
  const lists = await Promise.all(Array.from({ length: 20 }, () => http.send(aLook())))
  expect(lists.filter(({ body }) => body.includes('CT-'))).toEqual([])
})
