import type { Outage, Stretch } from './outage.ts'
import type { CableName } from './plan.ts'
import { examplesOf, memoryOf, ms, seconds, type Verdict } from './promises.ts'

const ANSWER_MS_MAX = 2_000
const BREAKER_MS_MAX = 50
/** What is promised of a good hour. */
const HEALTHY_MS_MAX = 250
/** Beyond that, when a cache or a limiter has to be given up on first. */
const SLOWER_MS_MAX = 300
const BACK_MS_MAX = 10_000
const DRAINED_MS_MAX = 60_000
const PER_SECOND_MAX = 50

type Row = (outage: Outage) => Verdict

const asked = ({ outcomes }: Stretch) =>
  Object.values(outcomes).reduce((sum, count) => sum + count, 0)

const answers: Row = ({ of, away }) => ({
  id: of,
  promise: 'answers in time, and never «interaction failed»',
  promised: `100 %, ≤ ${seconds(ANSWER_MS_MAX)}`,
  measured: `${asked(away)} asked, ${away.outcomes.broken} broken, p50 ${ms(away.ms.p50)}, p99 ${ms(away.ms.p99)}, longest ${ms(away.ms.max)}`,
  kept: away.outcomes.broken === 0 && away.ms.max <= ANSWER_MS_MAX && asked(away) > 0,
})

const health: Row = ({ of, unhealthy, measured: { probes } }) => ({
  id: of,
  promise: 'bad signatures 401; /livez and /readyz stay 200',
  promised: '100 %',
  measured: `${probes.wrong} wrong of ${probes.sent}, ${unhealthy} unhealthy`,
  kept: probes.wrong === 0 && unhealthy === 0,
})

const calm: Row = ({ of, noticed: { outcomes } }) => ({
  id: of,
  promise: 'members are told calmly that nothing was changed',
  promised: 'all of them',
  measured: `${outcomes.nothing} told so, ${outcomes.unknown} told to look, ${outcomes.done + outcomes.second} others`,
  kept: outcomes.nothing > 0 && outcomes.done + outcomes.second + outcomes.unknown === 0,
})

const fast: Row = ({ of, noticed }) => ({
  id: of,
  promise: 'nobody waits for what is known to be away',
  promised: `p50 ≤ ${ms(BREAKER_MS_MAX)}`,
  measured: `p50 ${ms(noticed.ms.p50)}`,
  kept: noticed.ms.p50 <= BREAKER_MS_MAX,
})

const help: Row = ({ of, help: { outcomes } }) => ({
  id: of,
  promise: 'what needs nothing works, such as /help',
  promised: '100 %',
  measured: `${outcomes.done} answered, ${outcomes.nothing + outcomes.broken} not`,
  kept: outcomes.done > 0 && outcomes.nothing + outcomes.broken === 0,
})

const unnoticed: Row = ({ of, away, healthy }) => ({
  id: of,
  promise: 'members notice nothing',
  promised: `all carried out, p99 ≤ healthy + ${ms(SLOWER_MS_MAX)}`,
  measured: `${away.outcomes.nothing + away.outcomes.unknown} not carried out; p99 ${ms(away.ms.p99)}, healthy ${ms(healthy.ms.p99)}`,
  kept:
    away.outcomes.nothing + away.outcomes.unknown === 0 &&
    away.ms.p99 <= Math.max(HEALTHY_MS_MAX, healthy.ms.p99) + SLOWER_MS_MAX,
})

const back: Row = ({ of, firstSuccessMs }) => ({
  id: of,
  promise: 'afterwards: the first thing carried out',
  promised: `≤ ${seconds(BACK_MS_MAX)}`,
  measured: firstSuccessMs === undefined ? 'never' : seconds(firstSuccessMs),
  kept: firstSuccessMs !== undefined && firstSuccessMs <= BACK_MS_MAX,
})

const drained: Row = ({ of, drainedMs, announcedMs }) => ({
  id: of === 'rabbitmq' ? 'P14' : of,
  promise: 'afterwards: the backlog is carried out, while members go on',
  promised: `≤ ${seconds(DRAINED_MS_MAX)}`,
  measured: `${seconds(drainedMs)}; announced after p50 ${seconds(announcedMs.p50)}, at most ${seconds(announcedMs.max)}`,
  kept: drainedMs <= DRAINED_MS_MAX,
})

/** Background work that does not need it goes on meanwhile. */
const goesOn: Row = ({ of, announcedMs }) => ({
  id: of,
  promise: 'announcements are at most seconds late',
  promised: `≤ ${seconds(BACK_MS_MAX)}`,
  measured: `p50 ${seconds(announcedMs.p50)}, at most ${seconds(announcedMs.max)}`,
  kept: announcedMs.max <= BACK_MS_MAX,
})

const once: Row = ({ of, measured }) => ({
  id: of,
  promise: 'nothing lost, nothing twice, nothing given up',
  promised: '0',
  measured: `${measured.differences.length} differences of ${measured.completions} done, ${measured.announced} announced, ${measured.parked} parked`,
  kept: measured.differences.length === 0 && measured.parked === 0,
  examples: examplesOf(measured.differences),
})

const alive: Row = ({ of, measured: { problems } }) => ({
  id: of,
  promise: 'no process ends, and Discord finds no fault',
  promised: '0',
  measured: String(problems.length),
  kept: problems.length === 0,
  examples: problems,
})

const noBurst: Row = ({ of, perSecondMax, tooMany, restCalls }) => ({
  id: of,
  promise: 'no burst at Discord afterwards',
  promised: `≤ ${PER_SECOND_MAX} in any second, ≤ 0.1 % answered 429`,
  measured: `${perSecondMax}; ${tooMany} of ${restCalls}`,
  kept: perSecondMax <= PER_SECOND_MAX && tooMany <= Math.max(1, restCalls / 1000),
})

const memory: Row = ({ of, peakMegabytes }) => memoryOf(of, peakMegabytes)

const always = [answers, health, once, alive, memory]
const ROWS: Readonly<Record<CableName | 'all', readonly Row[]>> = {
  postgres: [answers, health, calm, fast, help, back, drained, once, alive, memory],
  redis: [...always, unnoticed, goesOn, noBurst],
  rabbitmq: [...always, unnoticed, drained],
  discord: [...always, unnoticed, drained, noBurst],
  all: [answers, health, calm, fast, help, back, drained, once, alive, memory, noBurst],
}

/** The table of what is promised while something is away, checked row by row. */
export function judgeOutage(outage: Outage): readonly Verdict[] {
  return ROWS[outage.of].map((row) => row(outage))
}
