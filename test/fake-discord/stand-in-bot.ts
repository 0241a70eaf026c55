import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A question as the stand-in reads it: only what its answers look at. */
export interface Asked {
  readonly id: string
  readonly type: number
  readonly token: string
  readonly locale?: string
  readonly data: Record<string, unknown>
  readonly payload: Record<string, unknown>
}

export interface Raw {
  readonly status?: number
  readonly contentType?: string
  readonly body: string | Uint8Array
}

type Reply = (asked: Asked) => unknown

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const FRESH_SECONDS = 300

export const isRaw = (reply: unknown): reply is { readonly raw: Raw } =>
  typeof reply === 'object' && reply !== null && 'raw' in reply

/** The smallest bot: checks signature and time, then answers what the test says. */
export async function createStandInBot(publicKey: string, reply: Reply) {
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  })
  const received: { readonly path: string; readonly json: Record<string, unknown> }[] = []

  function isGenuine(headers: IncomingHttpHeaders, body: Buffer) {
    const timestamp = String(headers['x-signature-timestamp'])
    const signature = Buffer.from(String(headers['x-signature-ed25519']), 'hex')
    const age = Math.abs((performance.timeOrigin + performance.now()) / 1000 - Number(timestamp))
    const signed = verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature)
    return signed && age <= FRESH_SECONDS
  }

  async function answerTo(path: string, body: Buffer): Promise<Raw> {
    const json = JSON.parse(body.toString('utf8'))
    received.push({ path, json })
    if (path === '/events') return { status: 204, body: '' }
    const answer = json.type === 1 ? { type: 1 } : await reply({ ...json, payload: json })
    return isRaw(answer) ? answer.raw : { body: JSON.stringify(answer) }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (!isGenuine(request.headers, body)) return void response.writeHead(401).end()
    const raw = await answerTo(request.url ?? '', body)
    response.writeHead(raw.status ?? 200, { 'content-type': raw.contentType ?? 'application/json' })
    return void response.end(raw.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
