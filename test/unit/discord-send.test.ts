import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createSender } from '../../src/core/discord/send.ts'

const MEBIBYTE = Buffer.alloc(1024 * 1024, ' ')

/** Asks whoever answers like this. */
async function asked(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sender = createSender()
  onTestFinished(() => {
    sender.close()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // it listens on a port
  const signal = AbortSignal.timeout(5_000)
  return sender.send(`http://127.0.0.1:${port}/`, { headers: {}, signal })
}

test('an answer that does not end is given up, and not kept', async () => {
  let sent = 0
  const endless: RequestListener = (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(MEBIBYTE)) sent += 1
      sent += 1
    }
    response.on('drain', more)
    more()
  }
  await expect(asked(endless)).rejects.toMatchObject({ code: 'ANSWER_TOO_LONG' })
  expect(sent).toBeLessThan(64)
})

test('one that is cut off in its middle is none', async () => {
  const cut: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half')
    setImmediate(() => response.destroy())
  }
  await expect(asked(cut)).rejects.toMatchObject({ code: 'ECONNRESET' })
})

test('the longest that Discord has is read', async () => {
  const { status, text } = await asked((_request, response) => response.end(MEBIBYTE))
  expect([status, text.length]).toEqual([200, MEBIBYTE.length])
})
