import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: string
}

/** One keep-alive connection, one request at a time: what Discord's side costs shall not be measured. */
export interface Connection {
  ask(request: Buffer): Promise<Answer>
  close(): void
}

const HEAD_END = '\r\n\r\n'

export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return connectionOn(socket)
}

function connectionOn(socket: Socket): Connection {
  let received: Buffer = Buffer.alloc(0)
  let settle: ((answer: Answer) => void) | undefined
  let fail: ((error: Error) => void) | undefined

  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const answer = answerIn(received)
    if (!answer) return
    received = Buffer.alloc(0)
    settle?.(answer)
  })
  socket.on('error', (error) => fail?.(error))
  socket.on('close', () => fail?.(new Error('the connection was closed')))

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) throw new Error('the connection is closed')
        settle = resolve
        fail = reject
        socket.write(request)
      }),
    close() {
      fail = undefined
      socket.destroy()
    },
  }
}

/** The whole answer, once it is there. Every server here says how long its body is. */
function answerIn(received: Buffer): Answer | undefined {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd === -1) return undefined
  const head = received.toString('latin1', 0, headEnd)
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  const bodyStart = headEnd + HEAD_END.length
  if (received.length < bodyStart + length) return undefined
  return {
    status: Number(head.slice(9, 12)),
    body: received.toString('utf8', bodyStart, bodyStart + length),
  }
}
