import { once } from 'node:events'
import { createServer, connect as dial } from 'node:net'
import { onTestFinished } from 'vitest'

const TYPE_BYTES = 1
const LENGTH_BYTES = 4

/**
 * The same database, every statement that was asked of it through here, and how often we wrote to it: each time is
 * a round trip when an answer is awaited after it.
 */
export async function listeningProxy(url: string) {
  const target = new URL(url)
  const asked: string[] = []
  let flights = 0
  const server = createServer((ours) => {
    const theirs = dial(Number(target.port || 5432), target.hostname)
    const read = reader(asked)
    ours.on('data', (chunk) => {
      flights += 1
      read(chunk)
    })
    ours.pipe(theirs).pipe(ours)
    for (const socket of [ours, theirs]) socket.on('error', () => socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const through = new URL(url)
  through.host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    url: through.href,
    asked: (like: RegExp) => asked.filter((text) => like.test(text)),
    flights: () => flights,
  }
}

/** Reads what a client of PostgreSQL sends: Parse names a text, each Bind is one run of it, Query is both. */
function reader(asked: string[]) {
  const texts = new Map<string, string>()
  let rest = Buffer.alloc(0)
  let typeBytes = 0 // the very first message has no type

  function note(type: string, message: string) {
    const [first = '', second = ''] = message.split('\0')
    if (type === 'Q') asked.push(first)
    if (type === 'P') texts.set(first, second)
    if (type === 'B') asked.push(texts.get(second) ?? '')
  }

  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const headBytes = typeBytes + LENGTH_BYTES
      if (rest.length < headBytes) return
      const end = typeBytes + rest.readUInt32BE(typeBytes)
      if (rest.length < end) return
      note(rest.toString('latin1', 0, typeBytes), rest.toString('latin1', headBytes, end))
      typeBytes = TYPE_BYTES
      rest = rest.subarray(end)
    }
  }
}
