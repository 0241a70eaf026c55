import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createDownloads } from '../../src/core/discord/download.ts'

/** A place that stands for Discord, its downloads, and the paths that were asked for. */
async function aPlace(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['accept-encoding']}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const downloads = createDownloads({ apiUrl: `${origin}/api` })
  onTestFinished(() => {
    downloads.close()
    server.closeAllConnections()
    server.close()
  })
  return { origin, downloads, asked, url: `${origin}/attachments/1/2/chores.csv` }
}

const BYTES = { bytesMax: 1_000 }

test('an attachment comes as it is, and is asked for as nothing that is packed', async () => {
  const { downloads, url, asked } = await aPlace((_, response) => response.end('name,when\n'))
  const came = await downloads.download(`${url}?ex=1&hm=2`, BYTES)
  expect(came).toEqual({ kind: 'file', bytes: Buffer.from('name,when\n') })
  expect(asked).toEqual(['/attachments/1/2/chores.csv?ex=1&hm=2 identity'])
})

test('nothing is asked of an address where Discord keeps no attachments', async () => {
  const { downloads, origin, asked } = await aPlace((_, response) => response.end('secret'))
  const real = createDownloads({ apiUrl: 'https://discord.com/api' })
  onTestFinished(() => real.close())
  for (const url of [
    'https://example.com/attachments/1/2/a.csv',
    'https://cdn.discordapp.com.example.com/attachments/1/2/a.csv',
    'https://cdn.discordapp.com@example.com/attachments/1/2/a.csv',
    'https://me:secret@cdn.discordapp.com/attachments/1/2/a.csv',
    'https://cdn.discordapp.com:8443/attachments/1/2/a.csv',
    'http://cdn.discordapp.com/attachments/1/2/a.csv',
    'https://cdn.discordapp.com/avatars/1/2.png',
    'file:///etc/passwd',
    'nothing at all',
    `${origin}/api/v10/gateway`,
    `${origin}/attachments/1/2/../../../_/world`,
    'http://169.254.169.254/attachments/1/2/a.csv',
  ])
    expect(await downloads.download(url, BYTES)).toEqual({ kind: 'refused', reason: 'address' })
  const ofItsOwn = await real.download(`${origin}/attachments/1/2/a.csv`, BYTES)
  expect(ofItsOwn).toEqual({ kind: 'refused', reason: 'address' })
  expect(asked).toEqual([])
})

test('of a file that is too large nothing is kept, whatever it says of its size', async () => {
  const { downloads, url } = await aPlace((_, response) => {
    response.writeHead(200, { 'content-length': 1_001 }).end('x'.repeat(1_001))
  })
  expect(await downloads.download(url, BYTES)).toEqual({ kind: 'refused', reason: 'size' })
  let ended = false
  const silent = await aPlace((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(400)), 1)
    response.on('close', () => {
      clearInterval(more)
      ended = true
    })
  })
  const endless = await silent.downloads.download(silent.url, BYTES)
  expect(endless).toEqual({ kind: 'refused', reason: 'size' })
  await expect.poll(() => ended).toBe(true)
})

test('what is not there is gone, a redirect leads nowhere, and trouble is for later', async () => {
  const of = async (status: number) => {
    const { downloads, url, asked } = await aPlace((_, response) =>
      response.writeHead(status, { location: '/attachments/9/9/x.csv' }).end('no'),
    )
    const came = await downloads.download(url, BYTES)
    expect(asked).toHaveLength(1)
    return came
  }
  expect(await of(404)).toEqual({ kind: 'refused', reason: 'gone' })
  expect(await of(302)).toEqual({ kind: 'refused', reason: 'gone' })
  expect(await of(503)).toMatchObject({ kind: 'later', reason: 'status 503' })
  const cut = await aPlace((_, response) => {
    response.writeHead(200, { 'content-length': 500 }).write('half')
    setTimeout(() => response.destroy(), 5)
  })
  expect(await cut.downloads.download(cut.url, BYTES)).toMatchObject({ kind: 'later' })
  const over = AbortSignal.abort()
  const given = await cut.downloads.download(cut.url, { ...BYTES, signal: over })
  expect(given).toMatchObject({ kind: 'later' })
})
