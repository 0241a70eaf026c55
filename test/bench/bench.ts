import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { copyNode } from '../support/copy-node.ts'
import { folderBytes } from '../support/folder-bytes.ts'
import { aSigningKey } from '../support/sign.ts'
import { buildRelease } from '../support/warm-cache.ts'
import { type Judged, judge, type Row } from './budget.ts'
import { createBenchDatabase } from './database.ts'
import { machine } from './machine.ts'
import { measure } from './measure.ts'
import {
  bareNodeSeconds,
  type Surroundings,
  startClient,
  startDoor,
  startFloor,
} from './processes.ts'
import { type Effort, Rig } from './rig.ts'
import { tableOf } from './table.ts'

// pnpm bench [--quick] [--json] [--guilds 1000] [--chores 100] [--completions 2000000] [--dist <folder>]
// Builds, seeds a database of its own (on BENCH_DATABASE_URL's server, else on an embedded one), uses the Redis at
// BENCH_REDIS_URL if it is set, and prints what was measured beside what it may cost. Ends with 1 when an answer was wrong, or a budget was missed by
// more than the noise of the same run. `--dist` takes bundles that are there, with drizzle/ beside them. `--quick` only shows that all of it works: its times are not judged.

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    dist: { type: 'string' },
    guilds: { type: 'string' },
    chores: { type: 'string', default: '100' },
    completions: { type: 'string' },
    rounds: { type: 'string' },
  },
})

const rounds = Number(given.rounds ?? (given.quick ? 1 : 7))
/** More connections at once would wait in the bulkhead, and measure it. */
const effort: Effort = given.quick
  ? { rounds, seconds: 0.02, pacedSeconds: 1, connections: 4, paceShare: 0.2 }
  : { rounds, seconds: 1.5, pacedSeconds: 15, connections: 16, paceShare: 1 }
const size = {
  guilds: Number(given.guilds ?? (given.quick ? 8 : 1000)),
  chores: Number(given.chores),
  completions: Number(given.completions ?? (given.quick ? 1600 : 2_000_000)),
}

const progress = (text: string) => process.stderr.write(`${text}\n`)

const scratch = await mkdtemp(join(tmpdir(), 'chorestree-bench-'))
try {
  if (given.dist === undefined) progress('building')
  process.exitCode = await run(given.dist ?? (await buildRelease(scratch)).dist)
} finally {
  await rm(scratch, { recursive: true })
}

async function run(dist: string): Promise<number> {
  // As it ships: whoever runs a program of it fills its cache.
  const sizes = await sizeRow(dist)
  progress(`seeding ${size.guilds} guilds`)
  const database = await createBenchDatabase(dist, {
    ...size,
    onGuild: (done) => done % 250 === 0 && progress(`${done} of ${size.guilds} guilds`),
  })
  try {
    const { url: databaseUrl, encryptionKeys } = database
    const redisUrl = process.env.BENCH_REDIS_URL
    const node = await copyNode(scratch)
    const around = { key: aSigningKey(), databaseUrl, encryptionKeys, redisUrl, node }
    const starts = await startRows(dist, around)
    const [door, floor] = await Promise.all([startDoor(dist, around), startFloor(around)])
    const client = startClient(around.key)
    try {
      const rig = new Rig({ door, floor, client, database, effort, progress })
      const rows = [...(await measure(rig)), ...starts, sizes]
      return report(rows.map(judge), rig.wrong, database.version)
    } finally {
      client.stop()
      await Promise.all([door.stop(), floor.stop()])
    }
  } finally {
    await database.remove()
  }
}

async function startRows(dist: string, around: Surroundings): Promise<readonly Row[]> {
  const door: number[] = []
  const node: number[] = []
  for (let round = 0; round < effort.rounds; round += 1) {
    progress(`start, round ${round + 1}`)
    const started = await startDoor(dist, around)
    await started.stop()
    door.push(started.startSeconds)
    node.push(await bareNodeSeconds())
  }
  return [
    { name: 'start to first PONG', unit: 's', values: door, atMost: 0.6 },
    { name: 'start and end of Node alone', unit: 's', values: node },
  ]
}

async function sizeRow(dist: string): Promise<Row> {
  const bytes = (await folderBytes(dist)) + (await folderBytes(join(dirname(dist), 'drizzle')))
  return { name: 'dist and drizzle', unit: 'MB', values: [bytes / 2 ** 20], atMost: 10 }
}

function report(rows: readonly Judged[], wrong: readonly string[], postgres: string): number {
  const judged = !given.quick
  const about = { ...machine(), postgres, ...size, ...effort }
  if (given.json) console.log(JSON.stringify({ about, judged, wrong, rows }))
  else {
    console.log(tableOf(rows))
    console.log(
      `\n${Object.entries(about)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
    )
  }
  for (const one of wrong) progress(`WRONG ${one}`)
  const missed = judged ? rows.filter(({ verdict }) => verdict === 'missed') : []
  for (const { name } of missed) progress(`MISSED ${name}`)
  return wrong.length + missed.length > 0 ? 1 : 0
}
