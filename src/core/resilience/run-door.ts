import process from 'node:process'
import { StartRefused } from '../errors.ts'
import type { LogFields } from '../log.ts'
import { flattenError } from '../observability/clean.ts'
import type { Logger } from '../observability/logger.ts'
import { stayLean } from './stay-lean.ts'
import { within } from './within.ts'

/** An orchestrator kills after 30 s; what is not finished by then is not ours to finish. */
const EXIT_MS_MAX = 15_000
/** For the last lines; whoever reads them may be gone. */
const FLUSH_MS_MAX = 500
const FAILED = 1
const WRONG_ENVIRONMENT = 78

/** A door that is open. */
export interface Running {
  readonly log: Logger
  /** Settles only if the process cannot go on: with `StartRefused`, or with a fault. */
  readonly failed: Promise<unknown>
  /** Drains: tells load balancers, finishes what is in flight, closes everything. */
  close(): Promise<void>
}

/** Opens a door and keeps it open until a signal, a fault that nobody caught, or the second signal. */
export async function runDoor(open: () => Promise<Running>): Promise<void> {
  const running = await open().catch(refuse)
  stayLean()
  const { log } = running
  let stopping = false

  async function giveUp(fields: LogFields, why: string) {
    log.error(fields, why)
    await within(log.flush(), FLUSH_MS_MAX, undefined)
    process.exit(FAILED)
  }

  async function stop(code: number) {
    if (stopping) process.exit(FAILED)
    stopping = true
    setTimeout(() => void giveUp({}, 'process did not close in time'), EXIT_MS_MAX).unref()
    try {
      await running.close()
    } catch (error) {
      await giveUp({ error }, 'process could not close')
    }
    process.exit(code)
  }

  async function fail(error: unknown) {
    log.error({ error }, 'process cannot go on')
    if (stopping) return
    if (error instanceof StartRefused) print(error)
    await stop(error instanceof StartRefused ? WRONG_ENVIRONMENT : FAILED)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'asked to stop')
      void stop(0)
    })
  process.on('uncaughtException', (error) => void fail(error))
  process.on('unhandledRejection', (error) => void fail(error))
  void running.failed.then(fail)
}

/** Before there is a logger: every fault in plain words, for whoever started us. */
function refuse(error: unknown): never {
  if (error instanceof StartRefused) {
    print(error)
    process.exit(WRONG_ENVIRONMENT)
  }
  // As Node would print it, a driver's error holds the query and its parameters.
  process.stderr.write(`${JSON.stringify({ error: flattenError(error) })}\n`)
  process.exit(FAILED)
}

const print = ({ faults }: StartRefused) =>
  process.stderr.write(`${faults.map((fault) => `- ${fault}`).join('\n')}\n`)
