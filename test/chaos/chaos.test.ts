import { expect, onTestFinished, test } from 'vitest'
import { openRig } from './rig.ts'
import { missingPrograms } from './services.ts'
import { soak } from './soak.ts'
import { tableOf } from './table.ts'

/** `SEED=7 pnpm vitest run --project chaos` is another run; `pnpm chaos --minutes 30` is the long form. */
const SEED = Number(process.env.SEED ?? 1)
const SECONDS = 8
const CLICKS_PER_SECOND = 15

const missing = missingPrograms()
if (missing.length > 0) {
  const sentence = `${missing.join(' and ')} cannot be found: the chaos is SKIPPED.`
  if (process.env.CI === 'true') throw new Error(sentence)
  process.stderr.write(`\n!!! ${sentence}\n\n`)
}

test.skipIf(missing.length > 0)(
  'everything is killed, crashed or cut off once, and every promise is kept',
  async () => {
    const rig = await openRig({ seed: SEED, enforcesNonces: true, progress: () => undefined })
    onTestFinished(() => rig.close())
    const options = {
      seed: SEED,
      seconds: SECONDS,
      ratePerSecond: CLICKS_PER_SECOND,
      isLong: false,
    }
    const verdicts = await soak(rig, options)
    process.stdout.write(`seed ${SEED}\n${tableOf(verdicts)}\n`)
    // How much of Node's own file is resident is the kernel's choice, and more for a file that was just written; and
    // in eight seconds every process starts cold. The long form and the bench judge memory and speed.
    const judged = verdicts.filter(({ promise }) => !/^(memory|speed)/.test(promise))
    expect(judged.filter(({ kept }) => !kept)).toEqual([])
  },
)
