import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'

const SOCKETS_MAX = 16

export interface Outgoing {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
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
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const header = (name: string) => {
              const value = answer.headers[name]
              return Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
            }
            const text = Buffer.concat(chunks).toString('utf8')
            resolve({ status: answer.statusCode ?? 0, text, header })
          })
        })
        asked.on('error', reject)
        asked.end(body)
      }),
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}
