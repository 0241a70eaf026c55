import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { aSigningKey } from '../support/sign.ts'
import { buildRelease } from '../support/warm-cache.ts'
import { judge, type Row } from './budget.ts'
import { cloneGuilds } from './clone-guilds.ts'
import { type BenchDatabase, createBenchDatabase } from './database.ts'
import { machine } from './machine.ts'
import { memoryOf, type Server, startClient, startDoor } from './processes.ts'
import { type Effort, Rig } from './rig.ts'
import { latenciesOf } from './statistics.ts'
import { tableOf } from './table.ts'

// pnpm growth [--guilds 1000] [--times 20] [--chores 20] [--rounds 5]
// Two databases, one with many times the guilds of the other, and the same questions about the same guilds to a
// process on each, in turn. Ends with 1 when an answer was wrong, or the large one costs too much more.

const { values: given } = parseArgs({
  options: {
    guilds: { type: 'string', default: '1000' },
    times: { type: 'string', default: '20' },
    chores: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
  },
})
const size = { guilds: Number(given.guilds), chores: Number(given.chores) }
const times = Number(given.times)
const effort: Effort = {
  rounds: Number(given.rounds),
  seconds: 1,
  pacedSeconds: 6,
  connections: 4,
  paceShare: 1,
}

const KINDS = [
  { kind: 'chores', name: '/chores', ratePerSecond: 50 },
  { kind: 'done', name: 'Done', ratePerSecond: 25 },
  { kind: 'mixed', name: 'mixed load', ratePerSecond: 50 },
] as const

const progress = (text: string) => process.stderr.write(`${text}\n`)

async function run(dist: string): Promise<number> {
  progress(`seeding ${size.guilds} guilds, twice`)
  const seed = { ...size, completions: size.guilds * size.chores * 5 }
  const small = await createBenchDatabase(dist, seed)
  const large = await createBenchDatabase(dist, seed)
  const key = aSigningKey()
  const client = startClient(key)
  const doors: Server[] = []
  try {
    progress(`copying to ${size.guilds * times} guilds`)
    await cloneGuilds(large.url, times - 1)
    const rigOn = async (database: BenchDatabase) => {
      const { url: databaseUrl, encryptionKeys } = database
      const door = await startDoor(dist, { key, databaseUrl, encryptionKeys, redisUrl: undefined })
      doors.push(door)
      // There is no floor to compare with: the small one is.
      return new Rig({ door, floor: door, client, database, effort, progress })
    }
    return report(await compare({ small: await rigOn(small), large: await rigOn(large) }))
  } finally {
    client.stop()
    await Promise.all(doors.map((door) => door.stop()))
    await Promise.all([small.remove(), large.remove()])
  }
}

type Which = 'small' | 'large'

type Rigs = Readonly<Record<Which, Rig>>
type Question = (typeof KINDS)[number]

/** The first round of each is not counted: it unwraps the keys of the guilds, and fills the caches. */
async function compareOne(rigs: Rigs, { kind, name, ratePerSecond }: Question) {
  const found: Record<Which, number[]> = { small: [], large: [] }
  for (let round = 0; round <= effort.rounds; round += 1) {
    progress(`${name}, round ${round} of ${effort.rounds}`)
    const order: readonly Which[] = round % 2 === 0 ? ['small', 'large'] : ['large', 'small']
    for (const which of order) {
      const { milliseconds } = await rigs[which].paced(kind, ratePerSecond)
      if (round > 0) found[which].push(latenciesOf(milliseconds).p50)
    }
  }
  const values = found.large.map((ms, round) => ms / (found.small[round] ?? Number.NaN))
  return [
    { name: `${name}, p50 of ${size.guilds} guilds`, unit: 'ms', values: found.small },
    { name: `${name}, p50 of ${size.guilds * times} guilds`, unit: 'ms', values: found.large },
    { name: `${name}, ${times} times the guilds`, unit: 'ratio', values, atMost: 1.2 },
  ] as const satisfies readonly Row[]
}

async function compare(rigs: Rigs) {
  const rows: Row[] = []
  for (const question of KINDS) rows.push(...(await compareOne(rigs, question)))
  rows.push(await memoryRow(rigs))
  return { rows, wrong: [...rigs.small.wrong, ...rigs.large.wrong] }
}

async function memoryRow({ small, large }: Rigs): Promise<Row> {
  const peakOf = async ({ running }: Rig) => (await memoryOf(running.door.pid))?.peak ?? Number.NaN
  const peaks = { small: await peakOf(small), large: await peakOf(large) }
  return {
    name: `peak memory of http, ${times} times the guilds`,
    unit: 'ratio',
    values: [peaks.large / peaks.small],
    atMost: 1.1,
    note: `${peaks.small.toFixed(1)} and ${peaks.large.toFixed(1)} MB`,
  }
}

function report({ rows, wrong }: Awaited<ReturnType<typeof compare>>): number {
  const judged = rows.map(judge)
  console.log(tableOf(judged))
  const about = { ...machine(), ...size, times, rounds: effort.rounds }
  console.log(
    `\n${Object.entries(about)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  )
  for (const one of wrong) progress(`WRONG ${one}`)
  const missed = judged.filter(({ verdict }) => verdict === 'missed')
  for (const { name } of missed) progress(`MISSED ${name}`)
  return wrong.length + missed.length > 0 ? 1 : 0
}

const scratch = await mkdtemp(join(tmpdir(), 'chorestree-growth-'))
try {
  progress('building')
  process.exitCode = await run((await buildRelease(scratch)).dist)
} finally {
  await rm(scratch, { recursive: true })
}
