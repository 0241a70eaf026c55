import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * `pass`: as if there were no proxy. `refuse`: nobody listens, and open connections are reset.
 * `blackhole`: connections open and stay open, and no byte ever comes through.
 */
export type FaultMode = 'pass' | 'refuse' | 'blackhole'

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

/** A cable that a test can cut, between a process of ours and the service at this URL. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port: targetPort } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let mode: FaultMode = 'pass'
  let bytes = 0

  const server = createServer((near) => {
    const far = connect(Number(targetPort), hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end)
    near.on('data', (chunk) => {
      if (mode !== 'pass') return
      bytes += chunk.length
      far.write(chunk)
    })
    far.on('data', (chunk) => mode === 'pass' && near.write(chunk))
  })

  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  const cut = () => {
    for (const [near] of pairs) near.resetAndDestroy()
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
      // What was swallowed is gone: a connection that lived through it would hear half an answer.
      if (next === 'pass') cut()
      mode = next
      if (next === 'refuse') await stop()
      else if (!server.listening) await listen(port)
    },
    bytesSent: () => bytes,
    connections: () => pairs.size,
    close: stop,
  }
}
