import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { openPlayground, type Playground } from '../browser/support/playground.ts'
import { allParts } from '../fake-discord/part.ts'
import type { Gesture, Performed } from '../playground/page/ask-fake.ts'
import { recordedTest } from '../playground/page/recorded-test.ts'
import { createRecorder } from '../playground/page/recorder.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let playground: Playground
beforeAll(async () => {
  // Its clock stands still, so that «a second ago» is that in the recording too, however busy the machine is.
  playground = await openPlayground({ frozen: true })
  return playground.close
})

async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${playground.url}/_/${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Answer & { readonly error?: string }
  if (!response.ok) throw new Error(answer.error)
  return answer
}

/** The lines of a form that are still empty. */
const textsIn = ({ modal }: Performed) =>
  allParts(modal?.parts ?? []).filter(({ type, value }) => type === 4 && !value)

/** What the page does with its hands and its recorder, without the page. */
async function recordAnEvening() {
  let state = await call<ReturnType<Parameters<typeof createRecorder>[0]>>('state')
  const recorder = createRecorder(
    () => state,
    () => undefined,
  )
  const { world } = playground.discord
  const idOf = (name: string) =>
    [...world.users.values()].find((u) => u.username === name)?.id ?? ''
  const [flat] = world.guilds.values()
  const channel = [...(flat?.channels.keys() ?? [])][0] ?? ''
  async function does(name: string, gesture: object, texts = {}): Promise<Performed> {
    const whole = { as: idOf(name), channel, ...gesture } as Gesture
    state = await call('state')
    return recorder.during(whole, texts, () => call<Performed>('gesture', whole))
  }
  const buttonOn = (messageId: string | undefined, label: string) => {
    const json = JSON.stringify(world.messages.get(messageId ?? '')?.components)
    const found = new RegExp(`"custom_id":"([^"]+)"[^{}]*"label":"${label}"`).exec(json)
    return found?.[1] ?? new RegExp(`"label":"${label}"[^{}]*"custom_id":"([^"]+)"`).exec(json)?.[1]
  }
  async function presses(name: string, on: Performed, label: string) {
    const [message, customId] = [on.messageId, buttonOn(on.messageId, label)]
    return does(name, { do: 'use', message, customId })
  }

  async function choosesFirst(name: string, { messageId = '' }: Performed) {
    const parts = allParts(world.messages.get(messageId)?.components ?? [])
    const list = parts.find(({ options }) => options && options.length > 0)
    const gesture = {
      message: messageId,
      customId: list?.custom_id,
      values: [list?.options?.[0]?.value],
    }
    return does(name, { do: 'use', ...gesture })
  }

  recorder.start()
  const options = { name: 'Dishes', when: 'every day 19:00' }
  const added = await does('mia', { do: 'command', line: '/chore add', options }, options)
  expect(added).toMatchObject({ outcome: 'message', buttons: expect.arrayContaining(['Done']) })
  await presses('mia', added, 'Done')
  const { now } = await call<{ now: string }>('clock', { advance: '1d' })
  recorder.moved(now)
  const listed = await does('tom', { do: 'command', line: '/chores', options: {} })
  await presses('tom', listed, 'Klaar')
  await choosesFirst('tom', listed)
  const said = await does('tom', { do: 'say', content: 'de ramen zijn vies' })
  const menu = { do: 'menu', type: 3, name: 'Make this a chore', target: said.messageId }
  const form = await does('tom', menu)
  const values = Object.fromEntries(
    textsIn(form).map(({ custom_id }) => [custom_id, 'elke dag 10:00']),
  )
  await does('tom', { do: 'submit', interaction: form.interactionId, values })
  return recordedTest('an evening happens again', recorder.steps)
}

/** Runs these files as Vitest runs any other, with the database server of this run. */
async function verdicts(files: Readonly<Record<string, string>>) {
  await mkdir(`${ROOT}.data`, { recursive: true })
  const folder = await mkdtemp(`${ROOT}.data/recorded-`)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files))
    await writeFile(
      `${folder}/${name}.test.ts`,
      text.replace('../playground/', `${ROOT}test/playground/`),
    )
  await writeFile(
    `${folder}/setup.ts`,
    `export default ({ provide }) => provide('template', ${JSON.stringify(inject('template'))})\n`,
  )
  await writeFile(
    `${folder}/vitest.config.ts`,
    `export default { test: { root: ${JSON.stringify(folder)}, globalSetup: './setup.ts', testTimeout: 30_000, maxWorkers: 1, isolate: false } }\n`,
  )
  const report = `${folder}/report.json`
  const args = [
    'run',
    '--config',
    `${folder}/vitest.config.ts`,
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  await run(`${ROOT}node_modules/.bin/vitest`, args, { cwd: ROOT }).catch(() => undefined)
  const { testResults } = JSON.parse(await readFile(report, 'utf8'))
  return testResults.flatMap(
    ({
      message,
      assertionResults,
    }: {
      message: string
      assertionResults: { status: string; failureMessages: string[] }[]
    }) =>
      assertionResults.length === 0
        ? [message]
        : assertionResults.map(({ status, failureMessages }) =>
            [status, ...failureMessages].join(' '),
          ),
  )
}

test('a recorded file runs green against the real bot, and red when its text is changed', {
  timeout: 120_000,
}, async () => {
  const text = await recordAnEvening()
  expect(text).toContain(
    "await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })",
  )
  expect(text).toContain(".click('Klaar')")
  expect(text).toMatch(/\.select\(\[.*\], .*\)/)
  expect(text).toMatch(/messageMenu\('Make this a chore', seen\d+\)/)
  expect(text).toMatch(/seen\d+\.modal\.submit\(/)
  const changed = text.replace("name: 'Dishes'", "name: 'Windows'")
  const [green, red] = await verdicts({ 'a-green': text, 'b-red': changed })
  expect(green).toBe('passed')
  expect(red).toMatch(/^failed .*Windows/s)
})
