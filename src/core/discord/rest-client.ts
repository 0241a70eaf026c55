import { AsyncLocalStorage } from 'node:async_hooks'
import { REST, type ResponseLike } from '@discordjs/rest'
import { buildInfo } from '../build-info.ts'
import type { Snowflake } from '../ids.ts'
import type { Lane } from '../lane.ts'
import type { MessageBody, MessageFile, Verdict } from './discord.ts'
import { multipartOf } from './multipart.ts'
import type { Answer } from './read-back.ts'
import { gatewayRoute, type Route } from './route.ts'
import { createRules, type Rules, type RulesOptions } from './rules.ts'
import { createSender, type Outgoing } from './send.ts'

const VERSION = '10'
/** From the front of @discordjs/rest's queue to the last byte of the answer. */
const TIMEOUT_MS = 8_000
/** Giving work back and taking it again costs more than a short wait, so it is never for less. */
const LATER_MS_MIN = 1_000
const NOT_SENT: Verdict = { kind: 'later', ms: LATER_MS_MIN, reason: 'not sent' }

export interface RestClientOptions extends Omit<RulesOptions, 'send'> {
  readonly applicationId: Snowflake
  /** Without the version. */
  readonly apiUrl: string
}

export interface Terms {
  readonly lane: Lane
  readonly signal?: AbortSignal | undefined
}

interface Content {
  readonly body?: MessageBody
  /** Beside a body. */
  readonly files?: readonly MessageFile[] | undefined
  readonly query?: URLSearchParams
}

export interface RestClient extends Pick<Rules, 'liftToken' | 'shutBy'> {
  /** Never rejects. */
  ask(route: Route, terms: Terms, content: Content): Promise<Answer>
  close(): void
}

/** A call on its way through @discordjs/rest, which hands on nothing but a URL and what to send there. */
interface Call extends Terms {
  readonly route: Route
}

/** What @discordjs/rest makes of a call: it sees no files. */
type Init = Outgoing

/** Carries a verdict through @discordjs/rest: for an error of ours it neither waits nor retries. */
class Stopped extends Error {
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    super(verdict.kind)
    this.verdict = verdict
  }
}

/**
 * @discordjs/rest builds the requests and keeps those of one channel in order. What else it would do (wait, retry,
 * drop the token) it does in each process by itself and without end, so it only ever sees success.
 */
export function createRestClient(options: RestClientOptions): RestClient {
  const { token, apiUrl } = options
  const headers = { 'user-agent': userAgentOf(options.applicationId) }
  const calls = new AsyncLocalStorage<Call>()
  const sender = createSender()
  const { gate, exchange, liftToken, shutBy } = createRules({ ...options, ...sender }, (ask) =>
    ask({
      route: gatewayRoute,
      url: `${apiUrl}/v${VERSION}${gatewayRoute.path}`,
      outgoing: {
        headers: { ...headers, authorization: `Bot ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    }),
  )
  const rest = new REST({
    api: apiUrl,
    version: VERSION,
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: 1_000_000_000,
    // Its types allow for more than it makes of our calls, which have a text or bytes, and a signal.
    makeRequest: (url, init) => makeRequest(url, init as unknown as Init),
  }).setToken(token)

  async function makeRequest(url: string, init: Init): Promise<ResponseLike> {
    const call = calls.getStore()
    if (!call) throw new Stopped(NOT_SENT)
    const held = await gate(call, init.signal)
    if (held) throw new Stopped(held)
    const outgoing = { ...init, headers: { ...init.headers, ...headers } }
    const { finding, reply } = await exchange({ ...call, url, outgoing })
    if (finding.verdict) throw new Stopped(finding.verdict)
    return answerOf(reply?.body ?? null)
  }

  return {
    async ask(route, { lane, signal }, content) {
      const method = METHODS[route.method]
      const request = { ...written(content), auth: route.asBot, ...(signal && { signal }) }
      try {
        const body = await calls.run({ route, lane, signal }, () =>
          rest[method](route.path, request),
        )
        return { ok: true, body }
      } catch (error) {
        // Whatever else went wrong, such as the caller's end while it waited, went wrong before it was sent.
        return { ok: false, verdict: error instanceof Stopped ? atLeast(error.verdict) : NOT_SENT }
      }
    },
    liftToken,
    shutBy,
    close() {
      rest.clearHashSweeper()
      rest.clearHandlerSweeper()
      sender.close()
    },
  }
}

/** JSON it writes itself; what has files is written already. */
function written({ files = [], ...content }: Content) {
  if (files.length === 0 || !content.body) return content
  const { contentType, bytes } = multipartOf(content.body, files)
  return { body: bytes, passThroughBody: true, headers: { 'content-type': contentType } }
}

const atLeast = (verdict: Verdict): Verdict =>
  verdict.kind === 'later' ? { ...verdict, ms: Math.max(verdict.ms, LATER_MS_MIN) } : verdict

const METHODS = {
  GET: 'get',
  POST: 'post',
  PATCH: 'patch',
  PUT: 'put',
  DELETE: 'delete',
} as const

/** Cloudflare turns away who calls under another form of name. */
const userAgentOf = (applicationId: Snowflake) =>
  `DiscordBot (https://discord.com/application-directory/${applicationId}, ${buildInfo.version})`

/** All that @discordjs/rest looks at in an answer of ours, which is always a success. */
function answerOf(body: unknown): ResponseLike {
  const text = JSON.stringify(body)
  const headers = new Map([['content-type', 'application/json']])
  return {
    ok: true,
    status: 200,
    statusText: 'OK',
    body: null,
    bodyUsed: false,
    // Of the global `Headers` it calls these two; the class itself would load an HTTP client.
    headers: {
      get: (name: string) => headers.get(name.toLowerCase()) ?? null,
      has: (name: string) => headers.has(name.toLowerCase()),
    } as Headers,
    json: async () => body,
    text: async () => text,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  }
}
