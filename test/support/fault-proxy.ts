import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type Weather = 'pass' | 'blackhole' | 'refuse'

/**
 * Stands between the app and a server. `blackhole` swallows every byte both ways and closes nothing, as
 * a dropped route does; `refuse` cuts all connections and takes no new one.
 */
export async function faultProxy(target: string) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let weather: Weather = 'pass'

  const server = createServer((client) => {
    if (weather === 'refuse') return client.destroy()
    const upstream = connect(Number(port), hostname)
    forward(client, upstream)
    forward(upstream, client)
  })

  function forward(from: Socket, to: Socket) {
    sockets.add(from)
    from.on('data', (bytes) => {
      if (weather === 'pass') to.write(bytes)
    })
    from.on('error', () => undefined)
    from.on('close', () => {
      sockets.delete(from)
      if (weather !== 'blackhole') to.destroy()
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' && address ? address.port : 0)

  return {
    url: url.href,
    connections: () => sockets.size / 2,
    becomes(next: Weather) {
      weather = next
      if (next === 'refuse') for (const socket of sockets) socket.destroy()
    },
  }
}
