import { setTimeout } from 'node:timers/promises'
import { type Answer, type Connection, openConnection } from './connection.ts'

/** A signed request, and what its answer must look like. */
export interface Prepared {
  readonly request: Buffer
  readonly right: RegExp
}

export interface Loaded {
  readonly milliseconds: readonly number[]
  readonly seconds: number
  readonly wrong: number
  /** The first wrong answer, to see why. */
  readonly example: string
  /** The body of the last right one. */
  readonly sample: string
}

class Tally {
  readonly milliseconds: number[] = []
  wrong = 0
  example = ''
  sample = ''
  readonly #started = performance.now()

  count({ status, body }: Answer, { right }: Prepared, since: number) {
    this.milliseconds.push(performance.now() - since)
    if (status === 200 && right.test(body)) {
      this.sample = body
      return
    }
    this.wrong += 1
    this.example ||= `${status} ${body.slice(0, 400)}`
  }

  sum(): Loaded {
    const { milliseconds, wrong, example, sample } = this
    const seconds = (performance.now() - this.#started) / 1000
    return { milliseconds, wrong, example, sample, seconds }
  }
}

const openAll = (port: number, count: number) =>
  Promise.all(Array.from({ length: count }, () => openConnection(port)))

/** Closed loop: each connection asks again as soon as it was answered. How many answers a second? */
export async function loadFully(
  port: number,
  requests: readonly Prepared[],
  connectionCount: number,
): Promise<Loaded> {
  const connections = await openAll(port, connectionCount)
  const todo = requests.values()
  const tally = new Tally()
  const work = async (connection: Connection) => {
    for (const prepared of todo) {
      const since = performance.now()
      tally.count(await connection.ask(prepared.request), prepared, since)
    }
  }
  await Promise.all(connections.map(work))
  const loaded = tally.sum()
  for (const connection of connections) connection.close()
  return loaded
}

/**
 * Open loop: requests leave when they are due, answered or not, and wait is counted from when they were
 * due. So a server that stops for a moment is charged for everyone it kept waiting.
 */
export async function loadPaced(
  port: number,
  requests: readonly Prepared[],
  ratePerSecond: number,
): Promise<Loaded> {
  // Opened when they are needed: whoever connects and says nothing is sent away after two seconds.
  const idle: Connection[] = []
  const tally = new Tally()
  const started = performance.now()
  const answers = requests.map(async (prepared, n) => {
    const due = started + (n * 1000) / ratePerSecond
    await setTimeout(Math.max(1, due - performance.now()))
    const connection = idle.pop() ?? (await openConnection(port))
    tally.count(await connection.ask(prepared.request), prepared, due)
    idle.push(connection)
  })
  await Promise.all(answers)
  const loaded = tally.sum()
  for (const connection of idle) connection.close()
  return loaded
}
