import type { Difference, Wrong } from './compare.ts'
import type { Measured } from './measured.ts'
import type { Megabytes } from './processes.ts'

/** One line of the report. */
export interface Verdict {
  readonly id: string
  readonly promise: string
  readonly promised: string
  readonly measured: string
  readonly kept: boolean
  /** The first few of what broke it. */
  readonly examples?: readonly string[]
}

/** What was seen of the processes, beside what they did. */
export interface Seen {
  readonly connectionsMax: number
  readonly peakMegabytes: Megabytes
  /** From the last fault until nothing was left to do; undefined when that did not come. */
  readonly quietMs: number | undefined
  /** From the death of every worker in the middle of its work until that was done; undefined when it never was. */
  readonly abandonedMs: number | undefined
  /** Whether that was tried. */
  readonly isLong: boolean
  readonly tooMany: number
  readonly restCalls: number
  readonly lost: number
  readonly retries: number
  readonly replaced: readonly { readonly ms: number; readonly code: number | null }[]
  readonly failedMeanwhile: number
}

const ANSWER_MS_MAX = 2_000
/** Source: «Receiving and Responding to Interactions» of Discord's documentation. */
const DISCORD_WAITS_MS = 3_000
const QUIET_MS_MAX = 60_000
const DRAIN_MS_MAX = 15_000
const ABANDONED_MS_MAX = 45_000
const CONNECTIONS_MAX = 90
const MEGABYTES_MAX = 100

export const ms = (value: number) => `${Math.round(value)} ms`
export const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`

const wrongs = (of: Measured, kinds: readonly Wrong[]) =>
  of.differences.filter(({ wrong }) => kinds.includes(wrong))
const count = (differences: readonly Difference[]) =>
  differences.reduce((sum, { of }) => sum + of.length, 0)
export const examplesOf = (differences: readonly Difference[]) =>
  differences.flatMap(({ wrong, in: where, of }) => of.map((one) => `${where}, ${wrong}: ${one}`))

type Row = (measured: Measured, seen: Seen) => Omit<Verdict, 'id' | 'promise' | 'promised'>

interface Promised {
  readonly id: string
  readonly promise: string
  readonly promised: string
  readonly row: Row
}

/** What is promised at any hour, however bad. */
const PROMISES: readonly Promised[] = [
  {
    id: 'P1',
    promise: 'every signed interaction is answered in time, and validly',
    promised: `100 %, ≤ ${seconds(DISCORD_WAITS_MS)}`,
    row: ({ outcomes, late, answerMs, problems, interactions }, { retries }) => ({
      measured: `${interactions} asked, ${late} late, ${outcomes.nothing} told to try again, ${outcomes.unknown} to look, ${outcomes.broken} broken, ${outcomes.cut} cut off by a kill, ${retries} refused and sent elsewhere; p50 ${ms(answerMs.p50)}, p99 ${ms(answerMs.p99)}, longest ${ms(answerMs.max)}`,
      kept: outcomes.broken === 0 && answerMs.max <= DISCORD_WAITS_MS && problems.length === 0,
      examples: problems,
    }),
  },
  {
    id: 'P1',
    promise: 'speed of the answers',
    promised: `100 %, ≤ ${seconds(ANSWER_MS_MAX)}`,
    row: ({ answerMs }) => ({
      measured: `longest ${ms(answerMs.max)}`,
      kept: answerMs.max <= ANSWER_MS_MAX,
    }),
  },
  {
    id: 'P2',
    promise: 'what was acknowledged is never lost',
    promised: `0 lost, ≤ ${seconds(QUIET_MS_MAX)} after the last fault`,
    row(measured, { quietMs }) {
      const lost = wrongs(measured, ['lost', 'belied', 'unsent'])
      const { added, completions, announced } = measured
      return {
        measured: `${count(lost)} lost of ${added} added and ${completions} done, ${announced} announced; quiet after ${quietMs === undefined ? 'never' : seconds(quietMs)}`,
        kept: lost.length === 0 && quietMs !== undefined && quietMs <= QUIET_MS_MAX,
        examples: examplesOf(lost),
      }
    },
  },
  {
    id: 'P3',
    promise: 'no effect happens twice',
    promised: '0 twice',
    row(measured, { lost }) {
      const twice = wrongs(measured, [
        'two rows',
        'two messages',
        'unfounded row',
        'unfounded message',
      ])
      return {
        measured: `${count(twice)} twice or unasked, with ${lost} answers of Discord lost`,
        kept: twice.length === 0,
        examples: examplesOf(twice),
      }
    },
  },
  {
    id: 'P4',
    promise: 'the same interaction delivered again changes nothing',
    promised: 'the same bytes',
    row: ({ repeats }) => ({
      measured: `${repeats.different.length} differ of ${repeats.sent} repeated`,
      kept: repeats.different.length === 0,
      examples: repeats.different,
    }),
  },
  {
    id: 'P5',
    promise: 'two members press at once: one wins, the other is told who',
    promised: '1 winner, named',
    row: ({ races, outcomes }) => ({
      measured: `${races.broken.length} wrong of ${races.held} races, ${outcomes.second} told who was first`,
      kept: races.broken.length === 0,
      examples: races.broken,
    }),
  },
  {
    id: 'P6',
    promise: 'reminders: once each, never early',
    promised: 'each once, 0 early',
    row(measured) {
      const wrong = measured.differences.filter(({ in: where }) => where === 'reminders')
      const { due, sent, lateMs } = measured.reminders
      return {
        measured: `${sent} for ${due} due, late by p50 ${seconds(lateMs.p50)}, at most ${seconds(lateMs.max)}`,
        kept: wrong.length === 0,
        examples: examplesOf(wrong),
      }
    },
  },
  {
    id: 'P15',
    promise: 'a replaced process drains, and drops nothing',
    promised: `0 failed, exit 0 ≤ ${seconds(DRAIN_MS_MAX)}`,
    row: (_, { replaced, failedMeanwhile }) => ({
      measured: `${replaced.length} replaced, at most ${seconds(Math.max(0, ...replaced.map((one) => one.ms)))}, ${failedMeanwhile} failed`,
      kept:
        failedMeanwhile === 0 && replaced.every((one) => one.code === 0 && one.ms <= DRAIN_MS_MAX),
      examples: replaced.filter(({ code }) => code !== 0).map(({ code }) => `exit ${code}`),
    }),
  },
  {
    id: 'P20',
    promise: 'bad signatures always get 401',
    promised: '100 %',
    row: ({ probes }) => ({
      measured: `${probes.wrong} wrong of ${probes.sent}, longest ${ms(probes.ms.max)}`,
      kept: probes.wrong === 0 && probes.ms.max <= ANSWER_MS_MAX,
    }),
  },
  {
    id: 'P25',
    promise: 'never more connections than PostgreSQL has',
    promised: `≤ ${CONNECTIONS_MAX}`,
    row: (_, { connectionsMax }) => ({
      measured: `at most ${connectionsMax}`,
      kept: connectionsMax <= CONNECTIONS_MAX,
    }),
  },
  {
    id: 'P10',
    promise: 'Discord’s limits are kept over all replicas',
    promised: '≤ 0.1 % answered 429',
    row: (_, { tooMany, restCalls }) => ({
      measured: `${tooMany} of ${restCalls}`,
      kept: tooMany <= Math.max(1, restCalls * 0.001),
    }),
  },
  {
    id: '—',
    promise: 'nothing is given up',
    promised: '0 parked',
    row: ({ parked }) => ({ measured: `${parked} parked`, kept: parked === 0 }),
  },
]

export const memoryOf = (id: string, { http, worker }: Megabytes): Verdict => ({
  id,
  promise: 'memory of one process',
  promised: `≤ ${MEGABYTES_MAX} MB`,
  measured: `http ${http.toFixed(1)} MB, worker ${worker.toFixed(1)} MB`,
  kept: Math.max(http, worker) <= MEGABYTES_MAX,
})

const abandoned: Promised = {
  id: 'P8',
  promise: 'a dead worker’s work is taken over',
  promised: `≤ ${seconds(ABANDONED_MS_MAX)}`,
  row: (_, { abandonedMs }) => ({
    measured: abandonedMs === undefined ? 'never' : seconds(abandonedMs),
    kept: abandonedMs !== undefined && abandonedMs <= ABANDONED_MS_MAX,
  }),
}

export const judge = (measured: Measured, seen: Seen): readonly Verdict[] => [
  ...[...PROMISES, ...(seen.isLong ? [abandoned] : [])].map(({ row, ...promise }) => ({
    ...promise,
    ...row(measured, seen),
  })),
  memoryOf('—', seen.peakMegabytes),
]
