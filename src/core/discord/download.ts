import type { IncomingMessage } from 'node:http'
import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'
import type { Downloaded, DownloadTerms } from './discord.ts'

/** Where Discord serves what people uploaded. */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net']
const PATH = /^\/(?:ephemeral-)?attachments\/\d+\/\d+\/[^/]+$/
const TIMEOUT_MS = 15_000
const LATER_MS = 2_000
const SOCKETS_MAX = 4

const later = (reason: string): Downloaded => ({ kind: 'later', ms: LATER_MS, reason })

/** Where something else stands for Discord, its files are there too. */
function originsFor(apiUrl: string): ReadonlySet<string> {
  const { hostname, origin } = new URL(apiUrl)
  const isDiscord = hostname === 'discord.com' || hostname.endsWith('.discord.com')
  return new Set(isDiscord ? ORIGINS : [...ORIGINS, origin])
}

/** The address of an attachment; undefined for every other, wherever it came from. */
function attachmentAt(text: string, origins: ReadonlySet<string>): URL | undefined {
  const url = URL.parse(text)
  if (!url || url.username || url.password) return undefined
  return origins.has(url.origin) && PATH.test(url.pathname) ? url : undefined
}

interface Downloads {
  download(url: string, terms: DownloadTerms): Promise<Downloaded>
  close(): void
}

/** Of what people uploaded: nothing else, never unpacked, wherever it points, and never more than was asked for. */
export function createDownloads({ apiUrl }: { readonly apiUrl: string }): Downloads {
  const origins = originsFor(apiUrl)
  const agents = {
    'https:': new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
    'http:': new PlainAgent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
  }

  const get = (url: URL, signal: AbortSignal) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const isPlain = url.protocol === 'http:'
      const headers = { 'accept-encoding': 'identity' }
      const asked = isPlain
        ? plainRequest(url, { agent: agents['http:'], headers, signal })
        : request(url, { agent: agents['https:'], headers, signal })
      asked.on('response', resolve).on('error', reject).end()
    })

  return {
    async download(text, { bytesMax, signal }) {
      const url = attachmentAt(text, origins)
      if (!url) return { kind: 'refused', reason: 'address' }
      const limit = AbortSignal.timeout(TIMEOUT_MS)
      try {
        const answer = await get(url, signal ? AbortSignal.any([limit, signal]) : limit)
        return await read(answer, bytesMax)
      } catch {
        return later('no file came')
      }
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

async function read(answer: IncomingMessage, bytesMax: number): Promise<Downloaded> {
  const { statusCode = 0, headers } = answer
  const finding = findingOf(statusCode)
  if (finding || Number(headers['content-length'] ?? 0) > bytesMax) {
    answer.destroy()
    return finding ?? { kind: 'refused', reason: 'size' }
  }
  // What is not written to takes no memory; pieces that are kept until all are there would take theirs twice.
  const bytes = Buffer.allocUnsafeSlow(bytesMax)
  let length = 0
  // Whoever leaves this loop early closes the connection.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (length + chunk.length > bytesMax) return { kind: 'refused', reason: 'size' }
    length += chunk.copy(bytes, length)
  }
  return { kind: 'file', bytes: bytes.subarray(0, length) }
}

/** Undefined: here it comes. A redirect leads nowhere: Discord has none here. */
function findingOf(status: number): Downloaded | undefined {
  if (status === 200) return undefined
  return status === 429 || status >= 500
    ? later(`status ${status}`)
    : { kind: 'refused', reason: 'gone' }
}
