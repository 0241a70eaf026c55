import process from 'node:process'
import { parseArgs } from 'node:util'
import { CalmError } from '../support/calm-error.ts'
import { manyDue } from './due.ts'
import { AWAY, outage } from './outage.ts'
import { judgeOutage } from './outage-rows.ts'
import type { Verdict } from './promises.ts'
import { openRig, type Rig } from './rig.ts'
import { soak } from './soak.ts'
import { tableOf } from './table.ts'

// pnpm chaos [--minutes 2] [--seed 1] [--rate 20] [--no-nonce] [--json]
//   Kills, cuts and crashes at random, the same again with the same seed.
// pnpm chaos --outage postgres|redis|rabbitmq|discord|all [--half-open] [--seconds 60]
//   Takes away one thing that everything depends on, or all of them.
// pnpm chaos --due 1000
//   So many reminders are due in one minute.
// Prints what was promised beside what was measured, and ends with 1 when a promise was broken; the logs of all
// processes are kept then.

const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '20' },
    'no-nonce': { type: 'boolean', default: false },
    outage: { type: 'string' },
    'half-open': { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    due: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const WRONG_USAGE = 64
const INTERRUPTED = 130
const progress = (text: string) => void process.stderr.write(`${text}\n`)

const seed = Number(given.seed)
const away = given.outage === undefined ? undefined : awayOf(given.outage)
const opening = openRig({ seed, enforcesNonces: !given['no-nonce'], progress })

// Whatever runs is killed, and whatever lies around removed, when this process ends; what is just being
// made has to be there first.
const leave = () => process.exit(INTERRUPTED)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void opening.then(leave, leave))

try {
  process.exit(await main())
} catch (error) {
  if (!(error instanceof CalmError)) throw error
  progress(error.message)
  process.exit(1)
}

async function main(): Promise<number> {
  const rig = await opening
  const verdicts = await verdictsOf(rig)
  const isBroken = verdicts.some(({ kept }) => !kept)
  for (const { name, errors } of rig.processes)
    for (const [what, times] of errors) progress(`${name} logged ${times} × ${what.slice(0, 200)}`)
  if (isBroken) progress(`the logs are in ${rig.logs}`)
  await rig.close(isBroken)
  console.log(given.json ? JSON.stringify({ ...given, verdicts }) : tableOf(verdicts))
  return isBroken ? 1 : 0
}

async function verdictsOf(on: Rig): Promise<readonly Verdict[]> {
  if (given.due !== undefined) return manyDue(on, Number(given.due))
  if (away !== undefined) {
    const mode = given['half-open'] ? 'blackhole' : 'refuse'
    return judgeOutage(await outage(on, { of: away, mode, seconds: Number(given.seconds), seed }))
  }
  const seconds = Number(given.minutes) * 60
  const ratePerSecond = Number(given.rate)
  return soak(on, { seconds, seed, ratePerSecond, isLong: seconds >= 60 })
}

function awayOf(name: string) {
  const found = AWAY.find((one) => one === name)
  if (found) return found
  progress(`--outage takes one of ${AWAY.join(', ')}.`)
  return process.exit(WRONG_USAGE)
}
