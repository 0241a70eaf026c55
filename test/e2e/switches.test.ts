import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { VARIABLES, type Variable } from '../../src/config/variables.ts'
import { createDatabase } from '../support/app.ts'
import { aCommand, aPing } from '../support/endpoint.ts'
import { freePort } from '../support/free-port.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey, signed } from '../support/sign.ts'

const key = aSigningKey()
let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})

/** The values of a variable that takes only some: true and false, or a list. */
function valuesOf({ schema }: Variable): readonly string[] {
  const { enum: values = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return values.map(String)
}

/** Every switch in every position, also those that somebody adds later. */
const positions = Object.entries<Variable>(VARIABLES).flatMap(([name, variable]) =>
  valuesOf(variable).map((value) => [name, value] as const),
)

test('there are switches to turn', () => {
  expect(new Set(positions.map(([name]) => name))).toContain('DATABASE_PREPARE')
  expect(positions).toContainEqual(['LOG_LEVEL', 'silent'])
})

test.each(positions)('D5: with %s=%s nothing that nobody signed is let in', async (name, value) => {
  const { publicKey } = key
  const { url: databaseUrl, encryptionKeys } = database
  const port = await freePort()
  const env = httpEnvironment({ databaseUrl, publicKey, encryptionKeys })
  startProcess('src/http.ts', { ...env, PORT: String(port), [name]: value })
  const post = async (path: string, body: string, headers: Record<string, string>) => {
    const url = `http://127.0.0.1:${port}${path}`
    const response = await fetch(url, { method: 'POST', body, headers })
    return [response.status, await response.text()]
  }
  const ping = JSON.stringify(aPing())
  const pinged = () => post('/interactions', ping, signed(key, ping)).catch(() => 'not yet')
  await expect.poll(pinged, { timeout: 10_000 }).toEqual([200, '{"type":1}'])

  const command = JSON.stringify(aCommand())
  const forged = { ...signed(key, command), 'x-signature-ed25519': '0'.repeat(128) }
  for (const headers of [{}, forged, signed(aSigningKey(), command)])
    for (const path of ['/interactions', '/events'])
      expect(await post(path, command, headers)).toEqual([401, ''])
})
