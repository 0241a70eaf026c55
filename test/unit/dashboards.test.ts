import { expect, test } from 'vitest'
import { say, scaleOf } from '../dashboards/axis.ts'
import { drawSheet } from '../dashboards/chart.ts'
import { evaluate } from '../dashboards/evaluate.ts'
import { datadogPanels, grafanaPanels } from '../dashboards/panels.ts'
import { parseQuery } from '../dashboards/query.ts'
import type { Series } from '../dashboards/scrape.ts'

const series = (
  name: string,
  labels: Record<string, string>,
  values: readonly number[],
): Series => ({
  name,
  labels,
  points: values.map((value, at) => ({ at, value })),
})

const keptOf = (...all: readonly Series[]) => Map.groupBy(all, ({ name }) => name)

const ask = (text: string, ...all: readonly Series[]) =>
  evaluate(parseQuery(text), { kept: keptOf(...all), at: 4, window: 10 })

test('a rate is for each second, a restart in between no loss, and a sum keeps the labels it is by', () => {
  const a = series('asked_total', { outcome: 'ok', instance: 'a' }, [0, 2, 4, 6, 8])
  const b = series('asked_total', { outcome: 'ok', instance: 'b' }, [10, 12, 0, 2, 4])
  const c = series('asked_total', { outcome: 'late', instance: 'b' }, [0, 0, 0, 0, 4])
  expect(ask('sum by (outcome) (rate(asked_total[5m]))', a, b, c)).toEqual([
    { labels: { outcome: 'ok' }, value: 3.5 },
    { labels: { outcome: 'late' }, value: 1 },
  ])
  expect(ask('sum(increase(asked_total[10m]))', a)).toEqual([{ labels: {}, value: 20 }])
})

test('a quantile lies within its bucket as Prometheus puts it, and not beyond the last bound', () => {
  const bucket = (le: string, total: number) => series('took_bucket', { le }, [0, 0, 0, 0, total])
  const buckets = [bucket('0.1', 40), bucket('1', 90), bucket('+Inf', 100)]
  const quantile = (share: number) =>
    ask(`histogram_quantile(${share}, sum by (le) (rate(took_bucket[5m])))`, ...buckets)[0]?.value
  expect(quantile(0.2)).toBeCloseTo(0.05)
  expect(quantile(0.65)).toBeCloseTo(0.55)
  expect(quantile(0.99)).toBe(1)
})

test('gauges are as they were last, and what was not seen for seconds is not there', () => {
  const drift = series('drift', { instance: 'a' }, [0, 0, 0, 0, -3])
  expect(ask('max(abs(drift))', drift)).toEqual([{ labels: {}, value: 3 }])
  expect(ask('count by (version) (info)', series('info', { version: '1' }, [1]))).toHaveLength(1)
  const late = { kept: keptOf(drift), at: 60, window: 10 }
  expect(evaluate(parseQuery('drift'), late)).toEqual([])
})

test('every panel of both dashboards is one that can be drawn', async () => {
  expect((await grafanaPanels()).length).toBeGreaterThan(10)
  expect((await datadogPanels()).length).toBeGreaterThan(5)
  expect(() => parseQuery('topk(3, asked)')).toThrow(SyntaxError)
  expect(() => parseQuery('a + b')).toThrow(SyntaxError)
})

test('a scale is round, and says its unit', () => {
  expect(scaleOf(37, 'reqps')).toEqual({ max: 40, steps: 4 })
  expect(scaleOf(90 * 2 ** 20, 'bytes')).toEqual({ max: 100 * 2 ** 20, steps: 4 })
  expect(say(0.25, 's')).toBe('250 ms')
  expect(say(50 * 2 ** 20, 'bytes')).toBe('50 MB')
})

test('words of a dashboard are text in a picture, whatever they are', () => {
  const chart = {
    title: 'a < b & c',
    description: '',
    unit: 'short' as const,
    lines: [
      {
        legend: '<ok>',
        points: [
          { at: 0, value: 1 },
          { at: 30, value: 2 },
        ],
      },
    ],
  }
  const sheet = drawSheet({ title: 'All', subtitle: 'of it', seconds: 60, charts: [chart] })
  expect(sheet).toContain('a &lt; b &amp; c')
  expect(sheet).toContain('&lt;ok&gt;')
})
