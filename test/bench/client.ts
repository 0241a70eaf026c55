import { createPrivateKey, type KeyObject } from 'node:crypto'
import process from 'node:process'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { createSnowflakes } from '../fake-discord/snowflake.ts'
import { signed } from '../support/sign.ts'
import { payloadOf, type Question, RIGHT } from './interactions.ts'
import { type Loaded, loadFully, loadPaced, type Prepared } from './load.ts'

// Discord, in a process of its own: what it costs to sign and to read answers is not the server's.

export interface Task {
  readonly port: number
  readonly path: string
  readonly questions: readonly Question[]
  readonly connections?: number
  /** Given: an open loop at this rate. Else a closed loop over `connections`. */
  readonly ratePerSecond?: number
}

const ids = createSnowflakes(systemClock)
let key: KeyObject | undefined

/** Every request of a round is signed before the first one leaves. */
function prepare(question: Question, path: string): Prepared {
  if (!key) throw new Error('no key yet')
  const body = JSON.stringify(payloadOf(question, ids.next()))
  const headers = {
    host: '127.0.0.1',
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    ...signed({ publicKey: '', privateKey: key }, body),
    'content-length': String(Buffer.byteLength(body)),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`POST ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  return { request: Buffer.from(head + body), right: RIGHT[question.kind] }
}

function run({ port, path, questions, connections = 1, ratePerSecond }: Task): Promise<Loaded> {
  const requests = questions.map((question) => prepare(question, path))
  if (ratePerSecond === undefined) return loadFully(port, requests, connections)
  return loadPaced(port, requests, ratePerSecond)
}

process.on('message', (message: { readonly key: string } | Task) => {
  if ('key' in message) {
    key = createPrivateKey(message.key)
    return
  }
  run(message).then(
    (loaded) => process.send?.(loaded),
    (error) => process.send?.({ failed: String(error) }),
  )
})
