import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Control } from './control.ts'
import type { RateLimits } from './rate-limits.ts'
import { type Reply, rest } from './rest.ts'
import { isSameSite } from './same-site.ts'
import type { Simulation } from './simulation.ts'

const API = '/api/v10'
const BODY_BYTES_MAX = 30 * 1024 * 1024

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The files of a page that draws the world, by their path; undefined for any other path. */
export type Page = (path: string) => Promise<PageFile | undefined>

const refused: Reply = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: 'Only a page of this very address may ask this.' }),
}

interface Parts {
  readonly limits: RateLimits
  readonly control: Control
  readonly page?: Page | undefined
}

/** One port for the bot (REST), for files (CDN), for whoever drives the world (`/_/`), and for its page. */
export function createFakeServer(sim: Simulation, { limits, control, page }: Parts): Server {
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', sim.self)
    if (url.pathname.startsWith('/_/')) return serveControl(request, response, url)
    if (url.pathname.startsWith('/attachments/')) return sendFile(sim, url, response)
    const file = await pageFile(request, url)
    if (file) return send(response, { status: 200, ...file })
    const reply = await replyTo(request, url)
    return reply.lost ? void request.socket.destroy() : send(response, reply)
  }

  const pageFile = async ({ method }: IncomingMessage, { pathname }: URL) =>
    method === 'GET' ? page?.(pathname) : undefined

  async function serveControl(request: IncomingMessage, response: ServerResponse, url: URL) {
    if (!isSameSite(request.headers, sim.self)) return send(response, refused)
    if (url.pathname === '/_/events') return control.stream(request, response)
    const { method = 'GET' } = request
    return send(response, await control.handle(method, url, await bodyOf(request)))
  }

  async function replyTo(request: IncomingMessage, url: URL): Promise<Reply> {
    const bytes = await bodyOf(request)
    const { method = 'GET', headers } = request
    const path = url.pathname.startsWith(API) ? url.pathname.slice(API.length) : url.pathname
    return rest(sim, limits, { method, path, query: url.searchParams, headers, bytes })
  }

  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A mistake of the fake itself: as loud as possible, because nobody else is to blame.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      if (!response.headersSent) response.writeHead(500)
      response.end(`the fake Discord broke: ${message}`)
    })
  })
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > BODY_BYTES_MAX) throw new Error('a body of more than 30 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, { status, headers, body }: Reply) {
  response.writeHead(status, headers).end(body)
}

function sendFile({ world }: Simulation, url: URL, response: ServerResponse) {
  const file = world.files.get(url.pathname.split('/')[3] ?? '')
  if (!file) return void response.writeHead(404).end()
  return void response
    .writeHead(200, {
      'content-type': file.contentType,
      // Somebody uploaded it: shown on the page's own address, it must not run there.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes)
}
