import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../support/bundles.ts'
import { parseQuery, type Query } from './query.ts'

export type Unit = 'reqps' | 'ops' | 's' | 'bytes' | 'short'

interface Target {
  readonly query: Query
  /** With `{{label}}` where the value of a label goes. */
  readonly legend: string
}

export interface Panel {
  readonly title: string
  readonly description: string
  readonly unit: Unit
  readonly targets: readonly Target[]
}

const grafana = z.object({
  panels: z.array(
    z.object({
      title: z.string(),
      description: z.string().default(''),
      fieldConfig: z.object({
        defaults: z.object({ unit: z.enum(['reqps', 'ops', 's', 'bytes', 'short']) }),
      }),
      targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })),
    }),
  ),
})

const read = async (file: string) =>
  JSON.parse(await readFile(join(ROOT, 'deploy', file), 'utf8')) as unknown

export async function grafanaPanels(): Promise<readonly Panel[]> {
  const { panels } = grafana.parse(await read('grafana/dashboard.json'))
  return panels.map(({ title, description, fieldConfig, targets }) => ({
    title,
    description,
    unit: fieldConfig.defaults.unit,
    targets: targets.map(({ expr, legendFormat }) => ({
      query: parseQuery(expr),
      legend: legendFormat,
    })),
  }))
}

const datadog = z.object({
  widgets: z.array(
    z.object({
      definition: z.object({
        title: z.string(),
        requests: z.array(z.object({ q: z.string() })),
      }),
    }),
  ),
})

export async function datadogPanels(): Promise<readonly Panel[]> {
  const { widgets } = datadog.parse(await read('datadog/dashboard.json'))
  return widgets.map(({ definition: { title, requests } }) => {
    const targets = requests.map(({ q }) => targetOf(q))
    return { title, description: '', unit: unitOf(requests[0]?.q ?? ''), targets }
  })
}

const DATADOG =
  /^(sum|max|p\d\d):chorestree\.(\w+?)(\.count)?\{\*\}(?: by \{([\w,]+)\})?(?:\.as_(\w+)\(\))?$/

/** What Datadog's agent counts by itself from the very same numbers, said as Prometheus says it. */
function targetOf(q: string): Target {
  const [, fold = '', metric = '', count, by = '', as] = DATADOG.exec(q) ?? []
  if (!fold) throw new SyntaxError(`a query of another kind: ${q}`)
  const names = by
    .split(',')
    .filter(Boolean)
    .map((name) => (name === 'container_name' ? 'instance' : name))
  const legend = names.map((name) => `{{${name}}}`).join(' ') || metric.replace(/^chorestree_/, '')
  if (fold.startsWith('p')) {
    const buckets = `sum by (le) (rate(${metric}_bucket[1m]))`
    const share = `0.${fold.slice(1)}`
    return { query: parseQuery(`histogram_quantile(${share}, ${buckets})`), legend: fold }
  }
  const counted = as === 'count' ? 'increase' : 'rate'
  const value = count ? `${counted}(${metric}_total[1m])` : metric
  const grouping = names.length > 0 ? ` by (${names.join(', ')})` : ''
  return { query: parseQuery(`${fold}${grouping} (${value})`), legend }
}

function unitOf(q: string): Unit {
  if (q.includes('_bytes')) return 'bytes'
  if (q.includes('_seconds')) return 's'
  return q.includes('as_rate') ? 'ops' : 'short'
}
