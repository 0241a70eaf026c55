import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startHttp } from '../../src/http.ts'
import { startWorker } from '../../src/worker.ts'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { ROOT } from '../support/bundles.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { NODE_FLAGS } from '../support/run-line.ts'
import { aSigningKey } from '../support/sign.ts'

const read = (file: string) => readFile(join(ROOT, 'deploy', file), 'utf8')

/** What the processes tell, by name: counters, gauges, histograms. */
let told: ReadonlyMap<string, string>

beforeAll(async () => {
  const { url: databaseUrl, encryptionKeys, admin } = await createDatabase()
  const { publicKey } = aSigningKey()
  const env = httpEnvironment({ databaseUrl, publicKey, encryptionKeys })
  const { token, apiUrl } = await createFakeDiscord()
  const discord = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }
  const http = await startHttp({ ...env, LOG_LEVEL: 'silent' }, { drainMs: 0 })
  const worker = await startWorker({ ...env, ...discord, LOG_LEVEL: 'silent' })
  const texts = await Promise.all(
    [http, worker].map(async ({ metricsUrl }) => (await fetch(metricsUrl)).text()),
  )
  told = new Map(
    texts.flatMap((text) =>
      Array.from(
        text.matchAll(/^# TYPE (\w+) (\w+)$/gm),
        ([, name = '', type = '']) => [name, type] as const,
      ),
    ),
  )
  await Promise.all([http.close(), worker.close()])
  await admin.end()
})

/** Of a query of Prometheus: the metrics that it names. */
const named = (expression: string) =>
  Array.from(expression.matchAll(/\b(?:chorestree|process|nodejs)_\w+/g), ([name]) => name)

function isTold(name: string): boolean {
  const histogram = name.replace(/_(?:bucket|sum|count)$/, '')
  return told.has(name) || told.get(histogram) === 'histogram'
}

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: { readonly runbook: string }
}

async function rules(): Promise<readonly Rule[]> {
  const { groups } = parse(await read('grafana/alerts.yml'))
  return groups.flatMap((group: { readonly rules: readonly Rule[] }) => group.rules)
}

describe('what is watched', () => {
  test('in Grafana is what the processes tell', async () => {
    const { panels } = JSON.parse(await read('grafana/dashboard.json'))
    for (const { title, targets } of panels)
      for (const { expr } of targets) {
        expect(named(expr).length, title).toBeGreaterThan(0)
        for (const name of named(expr)) expect(isTold(name), `${title}: ${name}`).toBe(true)
      }
  })

  test('by alerts likewise; each has its part of the runbook, and no part is left over', async () => {
    const all = await rules()
    for (const { alert, expr } of all)
      for (const name of named(expr)) expect(isTold(name), `${alert}: ${name}`).toBe(true)
    const parts = Array.from(
      (await read('runbook.md')).matchAll(/^## (\w+)$/gm),
      ([, name]) => name,
    )
    expect(parts).toEqual(all.map(({ alert }) => alert))
    for (const { alert, annotations } of all)
      expect(annotations.runbook).toBe(`deploy/runbook.md#${alert.toLowerCase()}`)
  })

  test('in Datadog too, under the names that its agent makes of them', async () => {
    const texts = [await read('datadog/dashboard.json'), await read('datadog/monitors.json')]
    const names = texts.flatMap((text) =>
      Array.from(text.matchAll(/chorestree\.(\w+)(\.count)?/g), ([, name = '', count]) =>
        count ? `${name}_total` : name,
      ),
    )
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(isTold(name), name).toBe(true)
    const runbook = await read('runbook.md')
    for (const [, part = ''] of texts.join().matchAll(/runbook\.md#(\w+)/g))
      expect(runbook.toLowerCase()).toContain(`## ${part}\n`)
  })
})

test('Railway runs the same lines as everybody', async () => {
  for (const door of ['http', 'worker']) {
    const { deploy } = JSON.parse(await read(`railway/${door}.json`))
    expect(deploy.startCommand).toBe(['node', ...NODE_FLAGS, `dist/${door}.js`].join(' '))
  }
})
