import { connect, type Socket } from 'node:net'

const LOOK_MS = 500

/** Where postgres.js would connect to. */
interface Target {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path?: string | false
}

interface Watched {
  readonly socket: Socket
  bytesRead: number
  since: number
}

export interface SilenceWatch {
  /** postgres.js' `socket` option. Returned while still connecting: a rejection would leak the connection. */
  readonly socket: (target: Target) => Socket
  /** An answer is awaited until the returned function is called. */
  await(): () => void
}

/**
 * A half-open connection answers never, and no option of postgres.js notices. While an answer is
 * awaited, sockets that have been silent too long are destroyed, also when TLS lies on top; idle
 * ones among them cost a reconnection, and a cut that silenced one has mostly silenced them all.
 */
export function watchSilence(silenceMsMax: number): SilenceWatch {
  const sockets = new Set<Watched>()
  const awaited = new Map<symbol, number>()
  let timer: NodeJS.Timeout | undefined
  let hostIndex = 0

  function look() {
    const now = performance.now()
    const [oldest = now] = awaited.values()
    const tooLong = now - oldest >= silenceMsMax
    for (const watched of sockets) {
      const silentMs = listen(watched, now)
      if (tooLong && silentMs >= silenceMsMax) watched.socket.destroy()
    }
  }

  return {
    socket({ host, port, path }) {
      const at = hostIndex++ % host.length
      const socket = path ? connect(path) : connect({ host: host[at] ?? '', port: port[at] ?? 0 })
      const watched = { socket, bytesRead: 0, since: performance.now() }
      sockets.add(watched)
      // postgres.js removes all listeners when TLS begins, so this one cannot be an event.
      const { _destroy } = socket
      socket._destroy = (error, done) => {
        sockets.delete(watched)
        _destroy.call(socket, error ?? unwelcome(socket), done)
      }
      return Object.assign(socket, { host: host[at] }) // the name that TLS asks for
    },

    await() {
      const query = Symbol('query')
      awaited.set(query, performance.now())
      timer ??= setInterval(look, LOOK_MS).unref()
      return () => {
        awaited.delete(query)
        if (awaited.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}

/**
 * A proxy whose PostgreSQL is away accepts and hangs up. Without an error postgres.js would connect
 * again and again, without a pause, and its caller would wait for ever.
 */
const unwelcome = (socket: Socket) =>
  socket.bytesRead > 0 ? null : Object.assign(new Error('hung up'), { code: 'CONNECTION_CLOSED' })

/** How long this socket has been silent. */
function listen(watched: Watched, now: number): number {
  const { bytesRead } = watched.socket
  if (bytesRead !== watched.bytesRead) watched.since = now
  watched.bytesRead = bytesRead
  return now - watched.since
}
