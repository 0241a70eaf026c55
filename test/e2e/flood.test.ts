import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aPing } from '../support/endpoint.ts'
import { httpEnvironment, startHttpProcess } from '../support/http-process.ts'
import { aSigningKey, unixSeconds } from '../support/sign.ts'

const FLOODERS = 40
const PINGS = 60

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
