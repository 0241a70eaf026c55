import process from 'node:process'
import { CalmError } from '../support/calm-error.ts'
import { runningIn } from './lock.ts'
import { readArguments, USAGE, type Wish, WrongUsage } from './say-arguments.ts'
import { settingsOf } from './settings.ts'
import { translations } from './words.ts'

const FAILED = 1
const ANSWER_MS = 10_000
const READ_MAX = 5

interface Shown {
  readonly outcome?: string
  readonly lines?: readonly string[]
  readonly buttons?: readonly string[]
  readonly messageId?: string
  readonly payload?: unknown
  readonly failure?: string
  readonly choices?: readonly { readonly name: string }[]
  readonly modal?: { readonly labels: readonly string[] }
  readonly error?: string
}

const print = (text: string) => process.stdout.write(`${text}\n`)

/** Asks the running fake Discord, and prints what the member then sees. */
async function main(args: readonly string[]): Promise<number> {
  const wish = readArguments(args)
  if (wish.help) print(wish.help)
  else if (wish.clock !== undefined) await moveClock(wish.clock)
  else if (wish.read) await printChannel(wish.read, wish)
  else return printAll(wish)
  return 0
}

interface Answer extends Shown {
  readonly now?: string
  readonly messages?: readonly Shown[]
}

/** Without a body it only asks. */
async function call(path: string, body?: unknown): Promise<Answer> {
  const { folder, playgroundPort } = settingsOf(process.env)
  const url = (await runningIn(folder)) ?? `http://127.0.0.1:${playgroundPort}`
  const response = await fetch(`${url}/_/${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch((cause: unknown) => {
    throw new CalmError(`Nothing runs on ${url}. Start it first: npx -y pnpm start`, { cause })
  })
  const shown = (await response.json()) as Answer
  if (!response.ok) throw new CalmError(shown.error ?? `the fake answered ${response.status}`)
  return shown
}

async function moveClock(where: NonNullable<Wish['clock']>) {
  const { now } = await call('clock', where)
  print(`It is now ${now}.`)
}

async function printChannel(where: Readonly<Record<string, string>>, { json }: Wish) {
  const { messages = [] } = await call(`screen?${new URLSearchParams(where)}`)
  const latest = messages.slice(-READ_MAX)
  if (json) return print(JSON.stringify(latest, undefined, 2))
  print(latest.map(textOf).join('\n\n') || '(nobody said anything here)')
}

/** What was not taken can be filled in again at once, where its answer opens the form once more. */
async function printAll(wish: Wish): Promise<number> {
  const shown = await act(wish)
  const code = printShown(shown, wish)
  const { submit, ...where } = wish.action ?? {}
  const again = submit ? await againIn(shown) : undefined
  if (again === undefined) return code
  return printShown(await call('act', { ...where, click: [again], message: shown.messageId }), wish)
}

async function againIn({ buttons = [] }: Shown) {
  const words = await translations('Try again')
  return buttons.find((label) => words.includes(label))
}

async function act({ action = {} }: Wish): Promise<Shown> {
  const { click } = action as { click?: readonly string[] }
  const words = click && (await Promise.all(click.map(translations))).flat()
  return call('act', { ...action, ...(words && { click: words }) })
}

function printShown(shown: Shown, { json }: Wish): number {
  if (json) print(JSON.stringify(shown.payload ?? { choices: shown.choices }, undefined, 2))
  else print(textOf(shown))
  return shown.outcome === 'failed' ? FAILED : 0
}

function textOf({ lines, choices, failure }: Shown): string {
  const offered = choices?.map(({ name }) => `· ${name}`) ?? []
  const reason = failure ? [`(${failure})`] : []
  const text = [...(offered.length > 0 ? offered : (lines ?? [])), ...reason].join('\n')
  return text || '(nothing)'
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CalmError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof WrongUsage ? USAGE : FAILED
}
