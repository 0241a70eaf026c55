import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCommand, aPing, type Endpoint, givenEndpoint } from '../support/endpoint.ts'
import { signed, unixSeconds } from '../support/sign.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await givenEndpoint({
    publicUrl: 'https://bot.example.com',
    trustedProxies: ['10.0.0.0/8'],
  })
})
afterAll(() => endpoint.close())

const HOST = 'bot.example.com'
const OUTSIDE = '203.0.113.9'

const ask = async (request: InjectOptions, host = HOST) => {
  const { statusCode, payload } = await endpoint.server.inject({
    remoteAddress: OUTSIDE,
    ...request,
    headers: { host, ...request.headers },
  })
  return { status: statusCode, body: payload }
}
const post = (body: object, host = HOST, url = '/interactions') => {
  const payload = JSON.stringify(body)
  return ask({ method: 'POST', url, payload, headers: signed(endpoint.key, payload) }, host)
}

describe('A40: 404 without a word for', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH'] as const
  test.each(methods)('%s /interactions', async (method) => {
    expect(await ask({ method: method as 'GET', url: '/interactions' })).toEqual({
      status: 404,
      body: '',
    })
  })
  const paths = [
    '//interactions',
    '/interactions/',
    '/Interactions',
    '/interactions%',
    '/',
    '/metrics',
    '/interactions/x',
  ]
  test.each(paths)('POST %s', async (url) => {
    expect(await post(aPing(), HOST, url)).toEqual({ status: 404, body: '' })
  })
  test('and no header that names the server or opens it to a browser', async () => {
    const { headers } = await endpoint.server.inject({ url: '/livez', remoteAddress: '127.0.0.1' })
    const names = Object.keys(headers)
    expect(names.filter((name) => /^(server|x-powered-by|access-control-)/.test(name))).toEqual([])
  })
})

describe('A41: the client’s address', () => {
  const addressOf = async (remoteAddress: string, headers: Record<string, string>) => {
    await ask({ method: 'POST', url: '/interactions', remoteAddress, headers })
    return endpoint.log.lines.at(-1)?.fields.address
  }
  const claims = { 'x-forwarded-for': '198.51.100.1', 'cf-connecting-ip': '198.51.100.2' }

  test('is the socket’s when a stranger claims another', async () => {
    expect(await addressOf(OUTSIDE, claims)).toBe(OUTSIDE)
  })
  test('is what a trusted proxy says', async () => {
    expect(await addressOf('10.1.2.3', claims)).toBe('198.51.100.1')
  })
  test('is the last hop that no trusted proxy wrote, whatever stands before it', async () => {
    const forged = { 'x-forwarded-for': '1.2.3.4, 198.51.100.7, 10.9.9.9' }
    expect(await addressOf('10.1.2.3', forged)).toBe('198.51.100.7')
  })
  test('is the socket’s for everybody when no proxy is trusted', async () => {
    const open = await givenEndpoint()
    const request = { method: 'POST', url: '/interactions', headers: claims } as const
    await open.server.inject({ ...request, remoteAddress: '10.1.2.3' })
    expect(open.log.lines.at(-1)?.fields.address).toBe('10.1.2.3')
    await open.close()
  })
})

describe('A42: with a PUBLIC_URL', () => {
  test.each([HOST, `${HOST}:443`, 'BOT.example.com'])('%s is us', async (host) => {
    expect(await post(aPing(), host)).toEqual({ status: 200, body: '{"type":1}' })
  })
  test.each(['evil.example', `${HOST}.evil.example`, `${HOST}:80`, '127.0.0.1', 'localhost'])(
    '%s is not: 421 for whoever signed, and 401 for whoever did not',
    async (host) => {
      const nothing = { status: 421, body: '' }
      expect(await post(aPing(), host)).toEqual(nothing)
      expect(await post({ type: 0 }, host, '/events')).toEqual(nothing)
      const stranger = { status: 401, body: '' }
      for (const url of ['/interactions', '/events'])
        expect(await ask({ method: 'POST', url }, host)).toEqual(stranger)
      expect(await ask({ url: '/livez' }, host)).toEqual(nothing)
      expect(await ask({ url: '/readyz' }, host)).toEqual(nothing)
    },
  )
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.4.5.6'])(
    'a health probe from %s need not know our name',
    async (remoteAddress) => {
      expect((await ask({ url: '/livez', remoteAddress }, 'localhost')).status).toBe(200)
      expect((await ask({ url: '/readyz', remoteAddress }, 'localhost')).status).toBe(200)
    },
  )
})

describe('health', () => {
  const ready = async (at: Endpoint) => {
    const { statusCode, payload } = await at.server.inject({ url: '/readyz' })
    return { status: statusCode, ...JSON.parse(payload) }
  }
  test('/readyz stays 200 with the database away, and says so', async () => {
    const alone = await givenEndpoint({ isDatabaseReachable: async () => false })
    expect(await ready(alone)).toEqual({
      status: 'ready',
      database: 'unreachable',
      clock: 'ok',
      clockDriftSeconds: null,
    })
    await alone.close()
  })
  test('/readyz is 503 while draining and when misconfigured; /livez looks at nothing', async () => {
    const at = await givenEndpoint()
    const status = async (url: string) => (await at.server.inject({ url })).statusCode
    expect(await status('/readyz')).toBe(200)
    at.state.draining = true
    expect(await status('/readyz')).toBe(503)
    at.state.draining = false
    at.state.misconfigured = true
    expect(await status('/readyz')).toBe(503)
    expect(await status('/livez')).toBe(200)
    await at.close()
  })
})

describe('D13: a clock that is off by more than 30 s', () => {
  const drifted = async (seconds: number) => {
    const at = await givenEndpoint()
    const body = JSON.stringify(aCommand())
    const time = String(Number(unixSeconds()) - seconds)
    const { statusCode } = await at.post(body, signed(at.key, body, time))
    const { clock, clockDriftSeconds } = (await at.server.inject({ url: '/readyz' })).json()
    const metric = Number(/drift_seconds (-?\d+)/.exec(await at.metrics.text())?.[1])
    const warnings = at.log.lines.filter(({ level }) => level === 'warn').length
    // The second request sees the same clock: nothing new to say.
    await at.post(body, signed(at.key, body, time))
    const again = at.log.lines.filter(({ level }) => level === 'warn').length
    await at.close()
    return {
      statusCode,
      clock,
      near: Math.abs(clockDriftSeconds - seconds) <= 2 && metric === clockDriftSeconds,
      warnings,
      again,
    }
  }
  test.each([
    [5, { statusCode: 200, clock: 'ok', warnings: 0, again: 0 }],
    [60, { statusCode: 200, clock: 'off', warnings: 1, again: 1 }],
    [-60, { statusCode: 200, clock: 'off', warnings: 1, again: 1 }],
    [1000, { statusCode: 401, clock: 'off', warnings: 1, again: 1 }],
  ])('by %i s: %o', async (seconds, expected) => {
    expect(await drifted(seconds)).toEqual({ ...expected, near: true })
  })
  test('is no evidence when nobody signed it', async () => {
    const at = await givenEndpoint()
    const headers = { ...signed(at.key, '{}'), 'x-signature-timestamp': '1' }
    await at.post('{}', headers)
    expect((await at.server.inject({ url: '/readyz' })).json().clockDriftSeconds).toBeNull()
    await at.close()
  })
})
