import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const READY_POLL_MS = 500
const READY_MS_MAX = 400
/** While every replica is away, somebody is coming back. */
const NOBODY_RETRY_MS = 25
const NOBODY_MS_MAX = 1_500

/** What no replica answered; outside of what a bot can say. */
export const CUT_BY_A_KILL = 597
const CUT = 598
const NOBODY = 599

export interface Replica {
  readonly port: number
  wasKilledSince(then: number): boolean
}

export interface Balancer {
  readonly url: string
  /** Refused connections that went to another replica. */
  retries(): number
  close(): Promise<void>
}

/**
 * In front of all replicas, in turn, as an operator has one: asks for readiness twice a second, and sends a
 * request elsewhere only when nobody took it, since a request that was taken may have been carried out.
 */
export async function createBalancer(replicas: readonly Replica[]): Promise<Balancer> {
  const ready = new Set(replicas)
  let turn = 0
  let retries = 0

  async function look(replica: Replica) {
    if (await isReady(replica)) ready.add(replica)
    else ready.delete(replica)
  }
  const polling = setInterval(() => void Promise.all(replicas.map(look)), READY_POLL_MS)

  const next = (tried: ReadonlySet<Replica>) => {
    const left = replicas.filter((replica) => !tried.has(replica))
    const best = left.filter((replica) => ready.has(replica))
    const among = best.length > 0 ? best : left
    turn += 1
    return among[turn % among.length]
  }

  async function toAnybody(from: IncomingMessage, body: Buffer): Promise<Reply | 'refused'> {
    const tried = new Set<Replica>()
    for (let replica = next(tried); replica; replica = next(tried)) {
      const reply = await pass(replica, from, body)
      if (reply !== 'refused') return reply
      tried.add(replica)
      ready.delete(replica)
      retries += 1
    }
    return 'refused'
  }

  async function forward(from: IncomingMessage, body: Buffer): Promise<Reply> {
    const giveUp = performance.now() + NOBODY_MS_MAX
    while (performance.now() < giveUp) {
      const reply = await toAnybody(from, body)
      if (reply !== 'refused') return reply
      await wait(NOBODY_RETRY_MS)
    }
    return said(NOBODY, 'no replica is up')
  }

  const server = createServer((from, to) => {
    void serve(from, to).catch(() => to.destroy())
  })
  async function serve(from: IncomingMessage, to: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of from) chunks.push(chunk)
    const { status, headers, body } = await forward(from, Buffer.concat(chunks))
    to.writeHead(status, headers).end(body)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    retries: () => retries,
    async close() {
      clearInterval(polling)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const said = (status: number, why: string): Reply => ({
  status,
  headers: {},
  body: Buffer.from(why),
})

/** A connection for each: a kept one that dies would not say whether the request had been taken. */
function pass(replica: Replica, from: IncomingMessage, body: Buffer): Promise<Reply | 'refused'> {
  const { method, url: path } = from
  const begin = performance.now()
  const headers = { ...from.headers, host: `127.0.0.1:${replica.port}`, connection: 'close' }
  const to = { host: '127.0.0.1', port: replica.port, method, path, headers, agent: false as const }
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve('refused')
      const killed = replica.wasKilledSince(begin)
      resolve(said(killed ? CUT_BY_A_KILL : CUT, error.code ?? error.message))
    }
    const upstream = request(to, async (response) => {
      try {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk)
        const type = response.headers['content-type']
        resolve({
          status: response.statusCode ?? 0,
          headers: type ? { 'content-type': type } : {},
          body: Buffer.concat(chunks),
        })
      } catch (error) {
        fail(error as NodeJS.ErrnoException)
      }
    })
    upstream.once('error', fail)
    upstream.end(body)
  })
}

function isReady({ port }: Replica): Promise<boolean> {
  const signal = AbortSignal.timeout(READY_MS_MAX)
  return fetch(`http://127.0.0.1:${port}/readyz`, { signal }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )
}
