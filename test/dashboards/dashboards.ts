import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createLoad } from '../chaos/load.ts'
import { createRandom } from '../chaos/random.ts'
import { openRig, type Rig } from '../chaos/rig.ts'
import { settleTown } from '../chaos/town.ts'
import { ROOT } from '../support/bundles.ts'
import { CalmError } from '../support/calm-error.ts'
import { type Chart, drawSheet, type Line } from './chart.ts'
import { evaluate } from './evaluate.ts'
import { datadogPanels, grafanaPanels, type Panel } from './panels.ts'
import { createScrapes, type Kept, type Labels, type Point } from './scrape.ts'

// pnpm dashboards [--seconds 90]
//   Runs two http processes and a worker under a small load, RabbitMQ away for a while in the middle of it, reads their
//   metrics every second, and draws what the dashboards of deploy/ show of it.

const { values: given } = parseArgs({
  options: { seconds: { type: 'string', default: '90' } },
})

const SEED = 1
/** As shares of the run, each with so many acts a second. */
const PHASES = [
  [0.2, 2],
  [0.35, 6],
  [0.25, 4],
  [0.2, 2],
] as const
/** As shares of the run. */
const AWAY = [0.45, 0.6] as const
const LOOK_MS = 1_000
/** Instead of the minutes of a dashboard, which looks at hours. */
const WINDOW_SECONDS = 10

const progress = (text: string) => void process.stderr.write(`${text}\n`)
const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** Members at work, faster and slower. */
async function live(rig: Rig, seconds: number) {
  const load = createLoad(rig, await settleTown(rig), createRandom(SEED))
  for (const [share, ratePerSecond] of PHASES)
    await load.run(ratePerSecond, AbortSignal.timeout(Math.round(share * seconds * 1_000)))
}

async function awayForAWhile(rig: Rig, seconds: number) {
  const [from, until] = AWAY
  await wait(from * seconds * 1_000)
  await rig.cables.rabbitmq.become('refuse')
  await wait((until - from) * seconds * 1_000)
  await rig.cables.rabbitmq.become('pass')
}

async function scrapeRun(rig: Rig, seconds: number) {
  const scrapes = createScrapes(rig.metricsUrls)
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      await scrapes.look()
      await wait(LOOK_MS)
    }
  })()
  progress(`${seconds} seconds of load`)
  await Promise.all([live(rig, seconds), awayForAWhile(rig, seconds)])
  isOver = true
  await looking
  return { kept: scrapes.kept(), seconds: scrapes.seconds() }
}

const named = (legend: string, labels: Labels) =>
  legend.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => labels[name] ?? '')

interface Run {
  readonly kept: Kept
  readonly seconds: number
}

function chartOf({ title, description, unit, targets }: Panel, { kept, seconds }: Run): Chart {
  const lines = new Map<string, Point[]>()
  for (let at = 0; at <= seconds; at += 1)
    for (const { query, legend } of targets)
      for (const { labels, value } of evaluate(query, { kept, at, window: WINDOW_SECONDS })) {
        const name = named(legend, labels)
        const points = lines.get(name) ?? []
        points.push({ at, value })
        lines.set(name, points)
      }
  const drawn = [...lines].map(([legend, points]): Line => ({ legend, points }))
  return { title, description, unit, lines: drawn }
}

async function draw(folder: string, panels: readonly Panel[], run: Run) {
  const [from, until] = AWAY.map((share) => clock(share * run.seconds))
  const subtitle = `Two http processes and a worker under a small load; RabbitMQ away from ${from} to ${until}. Read every second, rates over ${WINDOW_SECONDS} s.`
  const charts = panels.map((panel) => chartOf(panel, run))
  for (const { title, lines } of charts)
    if (lines.length === 0) throw new CalmError(`nothing to draw for «${title}»`)
  const title = `ChoresTree in ${folder === 'grafana' ? 'Grafana' : 'Datadog'}`
  const file = join(ROOT, 'deploy', folder, 'dashboard.svg')
  await writeFile(file, drawSheet({ title, subtitle, seconds: run.seconds, charts }))
  progress(`drew ${file}`)
}

const rig = await openRig({
  seed: SEED,
  enforcesNonces: true,
  replicas: { http: 2, worker: 1 },
  progress,
})
try {
  const run = await scrapeRun(rig, Number(given.seconds))
  await draw('grafana', await grafanaPanels(), run)
  await draw('datadog', await datadogPanels(), run)
} finally {
  await rig.close()
}
