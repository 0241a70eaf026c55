import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { bareEnvironment, NODE_FLAGS } from '../support/run-line.ts'
import { hasEnded, signal, spawnChild } from './children.ts'

export type Door = 'http' | 'worker'

const OPEN: Readonly<Record<Door, string>> = { http: 'listening', worker: 'working' }
const ERROR_LEVELS = ['error', 'fatal']
/** What ends by itself at once is not started a hundred times a second. */
const RESTART_MS = 100

export interface Start {
  readonly name: string
  readonly door: Door
  /** Holds the bundles. */
  readonly dist: string
  /** The Node that runs them. */
  readonly node: string
  readonly env: Readonly<Record<string, string>>
  /** Where everything it said is kept. */
  readonly logs: string
}

/** One of our processes, which a supervisor starts again whenever it ends. */
export interface Supervised {
  readonly name: string
  readonly door: Door
  isOpen(): boolean
  /** Resolves when it is open. */
  opened(): Promise<void>
  kill(): void
  /** Whether it was killed since then, by `performance.now()`. */
  wasKilledSince(then: number): boolean
  /** Drains and starts again; returns how long draining took and the exit code. */
  replace(): Promise<{ readonly ms: number; readonly code: number | null }>
  /** The most memory that any life of it had. */
  peakMegabytes(): number
  /** Lives that ended without anybody's doing. */
  readonly deaths: readonly string[]
  /** Errors that it logged, and how often. */
  readonly errors: ReadonlyMap<string, number>
  /** Ends it for good. */
  stop(): Promise<void>
}

interface Life {
  readonly child: ChildProcess
  open: boolean
}

export function supervise(start: Start): Supervised {
  const { name, door, dist, node, env } = start
  const log = createWriteStream(join(start.logs, `${name}.log`))
  const errors = new Map<string, number>()
  const deaths: string[] = []
  let stopping = false
  let diedAt = Number.NEGATIVE_INFINITY
  let dying = false
  let expected = false
  let peak = 0
  let life = begin()
  const poll = setInterval(() => remember(life.child), 200)

  function begin(): Life {
    const args = [...NODE_FLAGS, join(dist, `${door}.js`)]
    const child = spawnChild(node, args, {
      env: bareEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const born: Life = { child, open: false }
    child.stderr?.on('data', (chunk) => void log.write(chunk))
    if (child.stdout) createInterface(child.stdout).on('line', (line) => listen(born, line))
    child.once('exit', (code, by) => {
      born.open = false
      if (dying) diedAt = performance.now()
      dying = false
      void follow(code, by)
    })
    return born
  }

  function listen(born: Life, line: string) {
    log.write(`${line}\n`)
    const { msg, level, error } = read(line)
    if (msg === OPEN[door]) born.open = true
    if (!ERROR_LEVELS.includes(level)) return
    const what = `${msg} ${error}`.trim()
    errors.set(what, (errors.get(what) ?? 0) + 1)
  }

  const remember = ({ pid }: ChildProcess) => {
    peak = Math.max(peak, peakMegabytesOf(pid))
  }

  async function follow(code: number | null, by: NodeJS.Signals | null) {
    if (stopping) return
    if (!expected) deaths.push(`${name} ended by itself: ${by ?? code}`)
    if (!expected) await wait(RESTART_MS)
    expected = false
    if (!stopping) life = begin()
  }

  return {
    name,
    door,
    deaths,
    errors,
    isOpen: () => life.open,
    async opened() {
      while (!life.open && !stopping) await wait(20)
    },
    kill() {
      remember(life.child)
      expected = true
      dying = true
      life.open = false
      signal(life.child, 'SIGKILL')
    },
    wasKilledSince: (then) => dying || diedAt >= then,
    async replace() {
      const { child } = life
      remember(child)
      const begin = performance.now()
      const exited = once(child, 'exit')
      expected = true
      signal(child, 'SIGTERM')
      const [code] = await exited
      return { ms: performance.now() - begin, code }
    },
    peakMegabytes: () => peak,
    async stop() {
      stopping = true
      clearInterval(poll)
      remember(life.child)
      if (!hasEnded(life.child)) {
        const exited = once(life.child, 'exit')
        signal(life.child, 'SIGKILL')
        await exited
      }
      log.end()
    },
  }
}

function read(line: string): { msg: string; level: string; error: string } {
  try {
    const { msg, level, error } = JSON.parse(line)
    return { msg: String(msg), level: String(level), error: error ? JSON.stringify(error) : '' }
  } catch {
    return { msg: '', level: '', error: '' }
  }
}

export type Megabytes = Readonly<Record<Door, number>>

/** The most of any process of each kind. */
export function peaksOf(processes: readonly Supervised[]): Megabytes {
  const peak = (door: Door) =>
    Math.max(0, ...processes.filter((one) => one.door === door).map((one) => one.peakMegabytes()))
  return { http: peak('http'), worker: peak('worker') }
}

/** 0 where the system does not say, or says no more. */
function peakMegabytesOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
