import type { Socket } from 'node:net'
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
  fastify,
} from 'fastify'
import type { Log } from '../log.ts'

const BODY_BYTES_MAX = 256 * 1024
const HEADER_BYTES_MAX = 8192
const HEADERS_MS = 2000
const REQUEST_MS = 3000
/** Node looks for late clients only this often; its own default of 30 s would let them stay. */
const CHECK_MS = 500
/** Longer than a load balancer keeps its side open, so that it never writes into a closed connection. */
const KEEP_ALIVE_MS = 75_000
/** A load balancer keeps dozens. Each may hold a body, and what comes beyond is refused by the kernel. */
const CONNECTIONS_MAX = 500

export interface ServerOptions {
  /** CIDR ranges whose `X-Forwarded-For` is believed; empty means nobody's. */
  readonly trustedProxies: readonly string[]
  readonly log: Log
}

const NO_BODY = { 'content-length': 0 }

/**
 * Never called: no route has a schema, and loading the real compilers costs megabytes.
 * Fastify's type asks for the whole of Ajv's, of which it calls only this one function.
 */
const schemaController = {
  compilersFactory: {
    buildValidator: () => () => () => true,
    buildSerializer: () => () => () => '',
  },
} as unknown as NonNullable<FastifyServerOptions['schemaController']>

/** The server without its routes: raw bodies, short patience, and answers that explain nothing to strangers. */
export function createServer({ trustedProxies, log }: ServerOptions): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout: HEADERS_MS,
      connectionsCheckingInterval: CHECK_MS,
      maxHeaderSize: HEADER_BYTES_MAX,
    },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // A click that arrives on an open connection while we close is answered like any other.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => hangUp(error.code, socket),
    frameworkErrors: (_error, _request, reply) => void reply.raw.writeHead(404, NO_BODY).end(),
    schemaController,
  })
  server.server.maxConnections = CONNECTIONS_MAX
  // Discord's probes send anything; whatever the type says, the signature covers the raw bytes.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  server.setNotFoundHandler((_request, reply) => empty(reply, 404))
  server.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ error }, 'request failed')
    // A content type that is no content type: nothing was verified, and Discord asks for 401 then.
    return empty(reply, status === 415 ? 401 : status)
  })
  return server
}

export const empty = (reply: FastifyReply, status: number) => reply.code(status).send()

const STATUS_LINES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** The request never became one, so there is no reply object: a bare status, and the line is closed. */
function hangUp(code: string, socket: Socket) {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status = STATUS_LINES[code] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
}
