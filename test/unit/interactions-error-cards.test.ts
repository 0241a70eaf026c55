import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCustomId } from '../../src/core/custom-id.ts'
import { AppError, type ErrorCode } from '../../src/core/errors.ts'
import { createLimits } from '../../src/core/resilience/limits.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { defineButton } from '../../src/interactions/button.ts'
import { defineCommand } from '../../src/interactions/command.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import * as field from '../../src/interactions/field.ts'
import { defineModal } from '../../src/interactions/modal.ts'
import { whisper } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { defineStringSelect } from '../../src/interactions/select.ts'
import { roomy } from '../support/limits.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const access = 'none'
const homeId = defineCustomId('home', {})
const actId = defineCustomId('act', { what: z.string() })
const formId = defineCustomId('form', {})
const listId = defineCustomId('list', {})
const pressed = actId.encode({ what: 'dishes' })

const COMPONENTS_V2 = 1 << 15
const EPHEMERAL = 64
const inDm = { guild_id: undefined, member: undefined, user: { id: payload.MIA, username: 'm' } }

/** A feature that fails with each of these in turn, and then works. */
function failing(...codes: readonly ErrorCode[]) {
  const left = [...codes]
  const run = () => {
    const code = left.shift()
    if (code) throw new AppError(code, { retryable: false })
    return whisper('Hello')
  }
  const name = field.text({ label: words('Name'), required: true })
  const form = defineModal({ id: formId, title: words('Form'), fields: { name }, access, run })
  const described = { description: words('Act'), options: {}, access, run } as const
  const again = actId.encode({ what: 'all' })
  const feature: HttpFeature = {
    commands: [
      defineCommand({ ...described, name: words('act'), again }),
      defineCommand({ ...described, name: words('plain') }),
    ],
    buttons: [
      defineButton({ id: actId, access, run, direct: run }),
      defineButton({ id: homeId, access, run: () => whisper('home') }),
      defineButton({ id: formId, access, run: (_app, { locale }) => form.open(locale, {}) }),
    ],
    selects: [defineStringSelect({ id: listId, values: ['a'], access, run })],
    modals: [form],
    home: { customId: homeId.encode({}), label: words('My chores', 'Mijn klussen') },
  }
  const { app, lines } = payload.appWithoutDatabase()
  return { feature, app, lines, ask: payload.kernelOf(feature, app) }
}

/** The buttons of a card: words and custom_id. */
function buttonsOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'label' in value && 'custom_id' in value ? [value] : []
  const pairs = own.map(({ label, custom_id }): [string, string] => [`${label}`, `${custom_id}`])
  return [...pairs, ...Object.values(value).flatMap(buttonsOf)]
}

const FAULTS: readonly ErrorCode[] = [
  'db.busy',
  'db.conflict',
  'db.timeout',
  'db.unavailable',
  'vault.unreadable',
]

describe.each([
  ['en-US', 'Try again', 'My chores', 'Reference'],
  ['nl', 'Opnieuw', 'Mijn klussen', 'Kenmerk'],
])('in %s', (locale, again, home, reference) => {
  test.each(FAULTS)(
    '%s is a card with a reference that is in the log, and one press tries again',
    async (code) => {
      const { ask, lines } = failing(code)
      const { said } = await ask(payload.click(pressed, { locale }))
      expect(complaintsOf(said, { locale })).toEqual([])
      expect(said).toMatchObject({ type: 4, data: { flags: EPHEMERAL | COMPONENTS_V2 } })
      const text = payload.textOf(said)
      const [, given] = text.match(new RegExp(`-# ${reference}: \`(CT-\\w{4})\``)) ?? []
      expect(lines).toMatchObject([{ fields: { reference: given } }])
      expect(buttonsOf(said)).toEqual([[again, pressed]])
      expect((await ask(payload.click(pressed, { locale }))).said).toEqual(
        payload.whispered('Hello'),
      )
    },
  )

  test('where something may be done already, the button looks first', async () => {
    const { said } = await failing('db.uncertain').ask(payload.click(pressed, { locale }))
    expect(buttonsOf(said)).toEqual([[home, homeId.encode({})]])
  })

  test('a guild whose data is being deleted offers nothing to press', async () => {
    const { said } = await failing('guild.closing').ask(payload.click(pressed, { locale }))
    expect(buttonsOf(said)).toEqual([])
    expect(payload.textOf(said)).toContain(reference)
  })

  test('a card of an older version leads home', async () => {
    for (const id of ['1:act', '0:act:dishes', '1:gone:x']) {
      const { outcome, said } = await failing().ask(payload.click(id, { locale }))
      expect({ outcome, buttons: buttonsOf(said) }).toEqual({
        outcome: 'old',
        buttons: [[home, homeId.encode({})]],
      })
    }
  })

  test('in the DM a fault can be tried again too, and what belongs in a server leads home', async () => {
    const { ask } = failing('db.unavailable')
    const failed = await ask(payload.click(pressed, { locale, ...inDm }))
    expect(failed.said).toMatchObject({ type: 4, data: { flags: COMPONENTS_V2 } })
    expect(buttonsOf(failed.said)).toEqual([[again, pressed]])
    const retried = await ask(payload.click(pressed, { locale, ...inDm }))
    expect(retried.said).toMatchObject({ type: 4, data: { content: 'Hello', flags: 0 } })
    const { outcome, said } = await ask(payload.command('plain', [], { locale, ...inDm }))
    expect({ outcome, buttons: buttonsOf(said) }).toEqual({
      outcome: 'refused',
      buttons: [[home, homeId.encode({})]],
    })
  })
})

test('a form that failed is opened again by the button of its name', async () => {
  const { ask } = failing('db.unavailable')
  const name = { type: 4, value: 'Dishes' }
  const { said } = await ask(payload.submit(formId.encode({}), { name }))
  const [[, customId = ''] = []] = buttonsOf(said)
  expect((await ask(payload.click(customId))).said).toMatchObject({ type: 9 })
  // So is one that was filled in wrongly.
  const wrong = await ask(payload.submit(formId.encode({}), { name: { type: 4, value: ' ' } }))
  expect(wrong.outcome).toBe('refused')
  expect(buttonsOf(wrong.said)).toEqual([['Try again', formId.encode({})]])
})

test('a command is tried again by the button that it names, and has none otherwise', async () => {
  const { ask } = failing('db.unavailable', 'db.unavailable')
  const { said } = await ask(payload.command('act'))
  expect(buttonsOf(said)).toEqual([['Try again', actId.encode({ what: 'all' })]])
  expect(buttonsOf((await ask(payload.command('plain'))).said)).toEqual([])
})

test('what was picked from a list is picked again there', async () => {
  const { said } = await failing('db.unavailable').ask(payload.pick(3, listId.encode({}), ['a']))
  expect(buttonsOf(said)).toEqual([])
})

test('who presses too fast goes on with the same button', async () => {
  const { feature, app } = failing()
  const limits = createLimits({ quotas: { ...roomy, member: 1 } })
  const { answer } = createAnswer(app, [feature], limits)
  const press = async () => {
    const sent = payload.click(pressed)
    const raw = Buffer.from(JSON.stringify(sent))
    return answer(sent, { raw, receivedAt: performance.now() })
  }
  await press()
  const { outcome, body } = await press()
  expect(outcome).toBe('limited')
  expect(buttonsOf(JSON.parse(body))).toEqual([['Try again', pressed]])
})

test('a server without us is told how it gets us', async () => {
  const elsewhere = { authorizing_integration_owners: { '1': payload.MIA } }
  const { said } = await failing().ask(payload.click(pressed, elsewhere))
  expect(JSON.stringify(said)).toContain('oauth2/authorize?client_id=100000000000000001')
})
