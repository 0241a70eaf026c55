import process from 'node:process'
import { parseArgs } from 'node:util'
import { CalmError } from '../support/calm-error.ts'
import { openRig, type Rig } from './rig.ts'
import { soak } from './soak.ts'
import { tableOf } from './table.ts'

// pnpm chaos [--minutes 2] [--seed 1] [--rate 20] [--no-nonce] [--json]
// Kills, cuts and crashes at random, with the same seed the same again, and prints what was promised beside
// what was measured. Ends with 1 when a promise was broken; the logs of all processes are kept then.

const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '20' },
    'no-nonce': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const progress = (text: string) => void process.stderr.write(`${text}\n`)

let rig: Rig | undefined
let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  progress('stopping')
  await rig?.close()
  process.exit(130)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

try {
  process.exitCode = await main()
} catch (error) {
  await rig?.close()
  if (!(error instanceof CalmError)) throw error
  progress(error.message)
  process.exitCode = 1
}

async function main(): Promise<number> {
  const seed = Number(given.seed)
  rig = await openRig({ seed, enforcesNonces: !given['no-nonce'], progress })
  const seconds = Number(given.minutes) * 60
  const options = { seconds, seed, ratePerSecond: Number(given.rate), replacesAll: seconds >= 60 }
  const verdicts = await soak(rig, options)
  const isBroken = verdicts.some(({ kept }) => !kept)
  for (const { name, errors } of rig.processes)
    for (const [what, times] of errors) progress(`${name} logged ${times} × ${what.slice(0, 200)}`)
  if (isBroken) progress(`the logs are in ${rig.logs}`)
  await rig.close(isBroken)
  console.log(given.json ? JSON.stringify({ seed, seconds, verdicts }) : tableOf(verdicts))
  return isBroken ? 1 : 0
}
