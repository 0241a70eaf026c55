import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Control } from './control.ts'
import type { RateLimits } from './rate-limits.ts'
import { type Reply, rest } from './rest.ts'
import type { Simulation } from './simulation.ts'

const API = '/api/v10'
const BODY_BYTES_MAX = 30 * 1024 * 1024

/** One port for the bot (REST), for files (CDN) and for whoever drives the world (`/_/`). */
export function createFakeServer(sim: Simulation, limits: RateLimits, control: Control): Server {
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', sim.self)
    if (url.pathname === '/_/events') return control.stream(request, response)
    if (url.pathname.startsWith('/attachments/')) return sendFile(sim, url, response)
    const reply = await replyTo(request, url)
    if (reply.lost) return void request.socket.destroy()
    return send(response, reply)
  }

  async function replyTo(request: IncomingMessage, url: URL): Promise<Reply> {
    const bytes = await bodyOf(request)
    const { method = 'GET', headers } = request
    if (url.pathname.startsWith('/_/')) return control.handle(method, url, bytes)
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
  return void response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes)
}
