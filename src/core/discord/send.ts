import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'

const SOCKETS_MAX = 16
/** A page of a hundred messages is one megabyte at most; whoever says more is not Discord, and would fill the heap. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024

export interface Outgoing {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer | undefined
  readonly signal: AbortSignal
}

export interface Incoming {
  readonly status: number
  readonly text: string
  /** Of the answer, by its name in lower case. */
  readonly header: (name: string) => string | null
}

export interface Sender {
  /** Rejects when no whole answer came. */
  send(url: string, outgoing: Outgoing): Promise<Incoming>
  close(): void
}

/** One request by Node's oldest client: its `fetch` takes sixteen megabytes more. */
export function createSender(): Sender {
  const agents = {
    'https:': new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
    'http:': new PlainAgent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
  }
  return {
    send: (url, { method = 'GET', headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const isPlain = url.startsWith('http:')
        const [open, agent] = isPlain
          ? ([plainRequest, agents['http:']] as const)
          : ([request, agents['https:']] as const)
        const asked = open(url, { method, headers, agent, signal }, (answer) => {
          readText(answer).then((text) => {
            const header = (name: string) => {
              const value = answer.headers[name]
              return Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
            }
            resolve({ status: answer.statusCode ?? 0, text, header })
          }, reject)
        })
        asked.on('error', reject)
        asked.end(body)
      }),
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Whoever leaves this loop early closes the connection.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > ANSWER_BYTES_MAX)
      throw Object.assign(new Error('answer is too long'), { code: 'ANSWER_TOO_LONG' })
  }
  return Buffer.concat(chunks).toString('utf8')
}
