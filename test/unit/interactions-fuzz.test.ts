import { describe, expect, test } from 'vitest'
import { defineCustomId } from '../../src/core/custom-id.ts'
import { snowflake } from '../../src/core/ids.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { defineButton } from '../../src/interactions/button.ts'
import * as choice from '../../src/interactions/choice-field.ts'
import { defineCommand, defineGroup, defineSubcommand } from '../../src/interactions/command.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import * as field from '../../src/interactions/field.ts'
import type { Invocation } from '../../src/interactions/invocation.ts'
import { defineMessageMenu, defineUserMenu } from '../../src/interactions/menu.ts'
import { defineModal } from '../../src/interactions/modal.ts'
import * as option from '../../src/interactions/option.ts'
import { whisper } from '../../src/interactions/response.ts'
import { defineStringSelect, defineUserSelect } from '../../src/interactions/select.ts'
import { noLimits } from '../support/limits.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

type Json = Readonly<Record<string, unknown>>

const access = 'none'
const named = (name: string) => ({ name: words(name), description: words('What it does') })
const labelled = (name: string) => ({ label: words(name) })
const cardOf = (name: string) => defineCustomId(name, { id: snowflake })
/** Says everything that it was given, so that nothing read of a payload goes unused. */
const echo = (_app: unknown, at: Invocation, ...given: readonly unknown[]) => {
  const { permissions, signal, ...plain } = at
  const said = JSON.stringify([plain, given, String(permissions), signal.aborted], (_key, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return whisper(said.slice(0, 500))
}
const suggesting = (_app: unknown, _at: unknown, typed: string, others: object) => [
  { name: `${typed || '…'} ${Object.keys(others).length}`.slice(0, 100), value: 'x' },
]

const options = {
  text: option.string({ ...named('text'), autocomplete: suggesting }),
  count: option.integer(named('count')),
  share: option.number(named('share')),
  truth: option.boolean(named('truth')),
  who: option.user(named('who')),
  where: option.channel({ ...named('where'), types: [0] }),
  role: option.role(named('role')),
  any: option.mentionable(named('any')),
  proof: option.attachment({ ...named('proof'), endings: ['.png'] }),
  kind: option.choice({ ...named('kind'), choices: { a: words('A'), b: words('B') } }),
  chore: option.id({ ...named('chore'), autocomplete: suggesting }),
}
const part = defineSubcommand({ ...named('part'), access, options, run: echo })

const feature: HttpFeature = {
  commands: [
    defineCommand({ ...named('flat'), access, options, run: echo }),
    defineCommand({
      ...named('tree'),
      subcommands: [part, defineGroup({ ...named('group'), subcommands: [part] })],
    }),
    defineUserMenu({ name: words('Person'), access, run: echo }),
    defineMessageMenu({ name: words('Message'), access, run: echo }),
  ],
  buttons: [defineButton({ id: cardOf('press'), access, run: echo })],
  selects: [
    defineStringSelect({ id: cardOf('pick'), access, values: ['a', 'b'], max: 2, run: echo }),
    defineUserSelect({ id: cardOf('person'), access, run: echo }),
  ],
  modals: [
    defineModal({
      id: cardOf('form'),
      title: words('Form'),
      access,
      fields: {
        name: field.text(labelled('name')),
        one: choice.stringSelect({ ...labelled('one'), options: { a: words('A') } }),
        who: field.users(labelled('who')),
        role: field.roles(labelled('role')),
        any: field.mentionables(labelled('any')),
        where: field.channels(labelled('where')),
        proof: field.files(labelled('proof')),
        radio: choice.radio({ ...labelled('radio'), options: { a: words('A') } }),
        boxes: choice.checkboxes({ ...labelled('boxes'), options: { a: words('A') } }),
        box: choice.checkbox(labelled('box')),
      },
      run: echo,
    }),
  ],
}

const { MIA, ROLE, CHANNEL, FILE, MESSAGE } = payload
const values = [
  { name: 'text', type: 3, value: 'Dishes', focused: true },
  { name: 'count', type: 4, value: 3 },
  { name: 'share', type: 10, value: 0.5 },
  { name: 'truth', type: 5, value: true },
  { name: 'who', type: 6, value: MIA },
  { name: 'where', type: 7, value: CHANNEL },
  { name: 'role', type: 8, value: ROLE },
  { name: 'any', type: 9, value: MIA },
  { name: 'proof', type: 11, value: FILE },
  { name: 'kind', type: 3, value: 'a' },
  { name: 'chore', type: 3, value: '01941f29-7c00-7000-8000-000000000001' },
]
const inPart = [{ name: 'part', type: 1, options: values }]
const inGroup = [{ name: 'group', type: 2, options: inPart }]
const menu = (type: number, name: string, id: string, more: object) =>
  payload.interaction(2, { id: '1', type, name, target_id: id, resolved: { ...more } })
const message = { id: MESSAGE, channel_id: CHANNEL, author: { id: MIA }, content: 'Hello' }
const onCard = { message: { id: MESSAGE, flags: 64 } }

/** One of each kind, and each is answered well as it is: see the first test. */
const seeds: readonly Json[] = [
  payload.command('flat', values),
  payload.command('tree', inPart),
  payload.command('tree', inGroup),
  payload.typing('flat', values),
  payload.typing('tree', inGroup),
  menu(2, 'Person', MIA, payload.resolved),
  menu(3, 'Message', MESSAGE, { messages: { [MESSAGE]: message } }),
  payload.click(`1:press:${MIA}`, onCard),
  payload.pick(3, `1:pick:${MIA}`, ['a', 'b'], onCard),
  payload.pick(5, `1:person:${MIA}`, [MIA], onCard),
  payload.submit(`1:form:${MIA}`, {
    name: { type: 4, value: 'Dishes' },
    one: { type: 3, values: ['a'] },
    who: { type: 5, values: [MIA] },
    role: { type: 6, values: [ROLE] },
    any: { type: 7, values: [ROLE] },
    where: { type: 8, values: [CHANNEL] },
    proof: { type: 19, values: [FILE] },
    radio: { type: 21, value: 'a' },
    boxes: { type: 22, values: ['a'] },
    box: { type: 23, value: true },
  }),
]

const UNPRINTABLE = { toString: 1, valueOf: 1 }
const odd: readonly unknown[] = [
  undefined, // left out
  null,
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  [[]],
  [UNPRINTABLE],
  {},
  UNPRINTABLE,
  { name: UNPRINTABLE },
  { length: -1 },
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  'constructor',
  '__proto__',
  'toString',
  '1:press:x:y',
  '9'.repeat(40),
  '-1',
  'é'.repeat(7_000),
  '😀'.repeat(200),
]

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...below.flatMap(([key, one]) => pathsOf(one, [...path, key]))]
}

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((one, i) => (i === key ? replaced(one, rest, by) : one))
  const object = value as Json
  return { ...object, [key]: replaced(object[key], rest, by) }
}

/** Numbers that look like chance and are the same in every run. */
function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Every field by itself, then several at a time. As it came over the wire: no undefined, no sharing. */
function mutants(): readonly unknown[] {
  const next = numbersFrom(20_300_101)
  const someOdd = () => odd[next(odd.length)]
  const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))
  const singly = seeds.flatMap((seed) => {
    const paths = pathsOf(seed)
    return paths.flatMap((path) =>
      [UNPRINTABLE, someOdd(), someOdd(), someOdd()].map((one) => wire(replaced(seed, path, one))),
    )
  })
  const several = Array.from({ length: 500 }, (_, i) => {
    let mutant: unknown = seeds[i % seeds.length]
    for (let more = 1 + next(4); more > 0; more -= 1) {
      const paths = pathsOf(mutant)
      mutant = replaced(mutant, paths[next(paths.length)] ?? [], someOdd())
    }
    return wire(mutant)
  })
  return [...singly, ...several]
}

const { app, lines } = payload.appWithoutDatabase()
const { answer } = createAnswer(app, [feature], noLimits)

const ask = async (sent: unknown) => {
  const before = lines.length
  const answered = await answer(sent, { raw: Buffer.alloc(0), receivedAt: performance.now() })
  return { ...answered, lines: lines.slice(before) }
}

describe('A27: whatever a signed body holds', () => {
  test.each(seeds)('the payload as it should be is carried out: %#', async (seed) => {
    expect(await ask(seed)).toMatchObject({ status: 200, outcome: 'ok', lines: [] })
  })

  test('a subcommand whose name is no text is an older one', async () => {
    const sent = payload.command('tree', [{ name: UNPRINTABLE }])
    expect(await ask(sent)).toMatchObject({ status: 200, outcome: 'old', lines: [] })
  })

  test('a text typed into an autocomplete that is no text is none', async () => {
    const sent = payload.typing('flat', [{ ...values[0], value: UNPRINTABLE }])
    expect(await ask(sent)).toMatchObject({ status: 200, outcome: 'ok', lines: [] })
  })

  test.each(['constructor', 'en-A1', 'zzz-ABC', 'nl-nl'])(
    '«%s» is no language, so English',
    async (locale) => {
      const wrong = [{ name: 'count', type: 4, value: 'three' }]
      const { body } = await ask(payload.command('flat', wrong, { locale }))
      expect(body).toBe((await ask(payload.command('flat', wrong))).body)
    },
  )

  test('even a reader that fails is 400, and a defect that is logged', async () => {
    const sent = {
      get type(): never {
        throw new Error('nobody expected this')
      },
    }
    expect(await ask(sent)).toMatchObject({
      status: 400,
      body: '',
      outcome: 'malformed',
      lines: [{ level: 'error', message: 'interaction could not be read' }],
    })
  })

  test('it is answered or is 400, and never a fault of ours', async () => {
    const sent = mutants()
    expect(sent.length).toBeGreaterThan(1_800)
    for (const mutant of sent) {
      const { status, body, outcome, lines } = await ask(mutant)
      const isFine = CALM.has(outcome) && lines.length === 0 && isFitting(status, body)
      if (!isFine) expect.fail(JSON.stringify({ status, body, outcome, lines, mutant }))
    }
  })
})

const CALM = new Set<string>(['ok', 'refused', 'old', 'malformed'])

/** Choices, or a message that holds words: a function in place of a text would be lost. */
function isFitting(status: number, body: string): boolean {
  if (status === 400) return body === ''
  const { type, data } = JSON.parse(body)
  return status === 200 && (type === 8 ? Array.isArray(data.choices) : payload.textOf(data) !== '')
}
