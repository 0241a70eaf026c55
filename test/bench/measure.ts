import type { Row } from './budget.ts'
import type { Kind } from './interactions.ts'
import type { Loaded } from './load.ts'
import { memoryOf, type Server, separate } from './processes.ts'
import type { Rig } from './rig.ts'
import { type Latencies, latenciesOf, spreadOf } from './statistics.ts'

const ANSWERS_MIN = 40
const PACED_ROUNDS = 3

interface Pair {
  readonly kind: Kind
  readonly name: string
  readonly floor: string
  readonly atLeast: number
}

const PAIRS: readonly Pair[] = [
  { kind: 'ping', name: 'PING', floor: 'floor', atLeast: 0.9 },
  { kind: 'help', name: '/help', floor: 'floor', atLeast: 0.8 },
  { kind: 'chores', name: '/chores', floor: 'floor + one query', atLeast: 0.7 },
  { kind: 'done', name: 'Done', floor: 'floor + five statements', atLeast: 0.6 },
]

interface Pace {
  readonly kind: Kind | 'mixed'
  readonly name: string
  readonly ratePerSecond: number
  readonly atMost: number
  readonly goal?: number
}

const MIXED: Pace = { kind: 'mixed', name: 'mixed load', ratePerSecond: 50, atMost: 100, goal: 40 }
const PACES: readonly Pace[] = [
  { kind: 'chores', name: '/chores', ratePerSecond: 200, atMost: 25 },
  { kind: 'done', name: 'Done', ratePerSecond: 100, atMost: 50 },
]

const MEMORY = { unit: 'MB', atMost: 100, goal: 90 } as const

/** Every row that needs running servers. */
export async function measure(rig: Rig): Promise<readonly Row[]> {
  const { door, floor, client } = rig.running
  await warm(rig)
  const rows: Row[] = [await pace(rig, MIXED)]
  rows.push(...(await memory(rig, 'peak memory of http, mixed load')))
  for (const one of PACES) rows.push(await pace(rig, one))
  await separate([door, floor], client, true)
  for (const pair of PAIRS) rows.push(...(await compare(rig, pair)))
  await separate([door, floor], client, false)
  rows.push(...(await memory(rig, 'peak memory of http, whole bench')))
  return rows
}

/** Each guild's keys are unwrapped once, and the floor learns what to say. */
async function warm(rig: Rig) {
  const { door, floor, effort, progress } = rig.running
  progress('warming up')
  const answers: Record<string, string> = {}
  await rig.full(door, 'names', ANSWERS_MIN)
  for (const { kind } of PAIRS) {
    const count = kind === 'chores' ? rig.guildCount : ANSWERS_MIN
    answers[`/${kind}`] = (await rig.full(door, kind, count)).sample
  }
  floor.tell(answers)
  for (const { kind } of PAIRS) await rig.full(floor, kind, ANSWERS_MIN * effort.rounds)
}

async function pace(rig: Rig, { kind, name, ratePerSecond, ...budget }: Pace): Promise<Row> {
  const { effort, progress } = rig.running
  const rounds: Latencies[] = []
  for (let round = 0; round < Math.min(PACED_ROUNDS, effort.rounds); round += 1) {
    progress(`${name} at ${ratePerSecond}/s, round ${round + 1}`)
    rounds.push(latenciesOf((await rig.paced(kind, ratePerSecond)).milliseconds))
  }
  const median = (of: 'p50' | 'max') => spreadOf(rounds.map((one) => one[of])).median.toFixed(1)
  return {
    name: `${name}, p99 at ${ratePerSecond}/s`,
    unit: 'ms',
    values: rounds.map(({ p99 }) => p99),
    ...budget,
    note: `p50 ${median('p50')} ms, longest ${median('max')} ms`,
  }
}

async function memory(rig: Rig, name: string): Promise<readonly Row[]> {
  const taken = await memoryOf(rig.running.door.pid)
  if (!taken) return []
  const note = `now ${taken.now.toFixed(1)} MB, of which files ${taken.files.toFixed(1)} MB`
  return [{ name, ...MEMORY, values: [taken.peak], note }]
}

const rateOf = ({ milliseconds, seconds }: Loaded) => milliseconds.length / seconds

/** Rounds alternate, so that what drifts, drifts for both; the share is taken within each round. */
async function compare(rig: Rig, { kind, name, floor, atLeast }: Pair): Promise<readonly Row[]> {
  const { effort, progress, ...running } = rig.running
  const countOf = async (server: Server) => {
    const rate = rateOf(await rig.full(server, kind, ANSWERS_MIN))
    return Math.max(ANSWERS_MIN, Math.round(rate * effort.seconds))
  }
  const counts = { door: await countOf(running.door), floor: await countOf(running.floor) }
  const rates: Record<'door' | 'floor', number[]> = { door: [], floor: [] }
  for (let round = 0; round < effort.rounds; round += 1) {
    progress(`${name} against ${floor}, round ${round + 1}`)
    const order = round % 2 === 0 ? (['floor', 'door'] as const) : (['door', 'floor'] as const)
    for (const who of order)
      rates[who].push(rateOf(await rig.full(running[who], kind, counts[who])))
  }
  const shares = rates.door.map((rate, round) => rate / (rates.floor[round] ?? Number.NaN))
  return [
    { name: `${floor}: ${name}`, unit: '/s', values: rates.floor },
    { name, unit: '/s', values: rates.door },
    { name: `${name}, share of ${floor}`, unit: 'ratio', values: shares, atLeast },
  ]
}
