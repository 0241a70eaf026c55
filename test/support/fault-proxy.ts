import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * `pass`: as if there were no proxy. `refuse`: nobody listens, and open connections are reset.
 * `blackhole`: connections open and stay open, no byte comes through, and who lived through it stays
 * silent for ever, as behind a router that forgot the connection. `hang up`: who connects and speaks is
 * politely sent away, as by a proxy whose server is away.
 */
export type FaultMode = 'pass' | 'refuse' | 'blackhole' | 'hang up'

export interface FaultProxy {
  readonly port: number
  /** The same address with this proxy in front of it. */
  inFrontOf(url: string): string
  become(mode: FaultMode): Promise<void>
  /** Bytes that clients sent through; equal before and after means that nobody asked anything. */
  bytesSent(): number
  connections(): number
  close(): Promise<void>
}

interface Cable {
  readonly near: Socket
  readonly far: Socket
  dead: boolean
}

/** A cable that a test can cut, between a process of ours and the service at this URL. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port: targetPort } = new URL(target)
  const cables = new Set<Cable>()
  let mode: FaultMode = 'pass'
  let bytes = 0

  const server = createServer((near) => {
    if (mode === 'hang up') return near.once('data', () => near.end())
    const far = connect(Number(targetPort), hostname)
    const cable = { near, far, dead: mode === 'blackhole' }
    cables.add(cable)
    near.on('data', (chunk) => {
      if (cable.dead) return
      bytes += chunk.length
      far.write(chunk)
    })
    far.on('data', (chunk) => cable.dead || near.write(chunk))
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.on('close', () => {
      cables.delete(cable)
      far.destroy()
    })
    far.on('close', () => cable.dead || near.destroy())
  })

  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  const cut = () => {
    for (const { near } of cables) near.resetAndDestroy()
  }
  const die = () => {
    for (const cable of cables) cable.dead = true
  }
  const stop = async () => {
    cut()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }

  await listen(0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    port,
    inFrontOf(url) {
      const through = new URL(url)
      through.hostname = '127.0.0.1'
      through.port = String(port)
      return through.href
    },
    async become(next) {
      mode = next
      if (next === 'blackhole') die()
      if (next === 'hang up') cut()
      if (next === 'refuse') await stop()
      else if (!server.listening) await listen(port)
    },
    bytesSent: () => bytes,
    connections: () => cables.size,
    close: stop,
  }
}

/** The same for one test, which needs not close it. */
export async function faultProxy(target: string) {
  const proxy = await createFaultProxy(target)
  onTestFinished(() => proxy.close())
  return {
    url: proxy.inFrontOf(target),
    connections: proxy.connections,
    becomes: (next: FaultMode) => void proxy.become(next),
  }
}
