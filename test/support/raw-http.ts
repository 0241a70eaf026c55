import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly body: string
  readonly head: string
  readonly ms: number
  /** How much of the request was sent before the answer came. */
  readonly sent: number
}

export interface RawRequest {
  /** The parts, sent one after the other; a number waits that many milliseconds. */
  readonly parts: Iterable<string | Buffer | number>
}

/** Speaks to a port as no HTTP client would, and returns what is said before the line is closed. */
export function speak(port: number, { parts }: RawRequest): Promise<RawAnswer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    let sent = 0
    const finish = () => {
      socket.destroy()
      const [head = '', body = ''] = heard.split('\r\n\r\n', 2)
      resolve({
        status: Number(head.split(' ')[1]),
        body,
        head,
        sent,
        ms: performance.now() - start,
      })
    }
    const isWhole = () => {
      const [head, body] = heard.split('\r\n\r\n', 2)
      const length = /content-length: (\d+)/i.exec(head ?? '')?.[1]
      return body !== undefined && length !== undefined && body.length >= Number(length)
    }
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (isWhole()) finish()
    })
    socket.on('close', finish)
    socket.on('error', (error) => (heard === '' ? reject(error) : finish()))
    socket.on('connect', async () => {
      for (const part of parts) sent += await say(socket, part)
    })
  })
}

/** Returns how many bytes that were: none after the other side has answered. */
async function say(socket: Socket, part: string | Buffer | number): Promise<number> {
  if (socket.destroyed) return 0
  if (typeof part === 'number') {
    await new Promise((next) => setTimeout(next, part))
    return 0
  }
  if (!socket.write(part))
    await new Promise((next) => socket.once('drain', next).once('close', next))
  return part.length
}

/** The first lines of a request, without the empty one that ends them. */
export const headOf = (headers: Readonly<Record<string, string>>, path = '/interactions') =>
  `POST ${path} HTTP/1.1\r\nHost: bot\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}`
