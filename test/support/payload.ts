import type { App } from '../../src/app.ts'
import { Temporal } from '../../src/core/clock.ts'
import type { Localized } from '../../src/core/i18n/localized.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import { noLimits } from './limits.ts'

// Interactions as Discord sends them, made by hand for tests of the kernel alone. Each call names
// only what its test is about.

export const GUILD = '300000000000000001'
export const MIA = '200000000000000001'
export const TOM = '200000000000000002'
export const ROLE = '400000000000000001'
export const CHANNEL = '500000000000000001'
export const FILE = '600000000000000001'
export const MESSAGE = '700000000000000001'

let last = 800000000000000000n
/** A new interaction each time, as Discord never uses an id twice. */
const nextId = () => {
  last += 4_194_305n
  return String(last)
}

type Json = Readonly<Record<string, unknown>>

export const resolved = {
  users: {
    [MIA]: { id: MIA, username: 'mia', global_name: 'Mia' },
    [TOM]: { id: TOM, username: 'tom', bot: true },
  },
  members: { [MIA]: { roles: [ROLE], permissions: '0' } },
  roles: { [ROLE]: { id: ROLE, name: 'Cooks' } },
  channels: { [CHANNEL]: { id: CHANNEL, type: 0, name: 'kitchen', app_permissions: '2048' } },
  attachments: {
    [FILE]: { id: FILE, filename: 'Proof.PNG', size: 12, url: 'https://cdn.example/proof' },
  },
}

export const interaction = (type: number, data: Json | undefined, over: Json = {}): Json => ({
  type,
  id: nextId(),
  application_id: '100000000000000001',
  token: 'a-token',
  version: 1,
  guild_id: GUILD,
  channel_id: CHANNEL,
  context: 0,
  authorizing_integration_owners: { '0': GUILD },
  member: { user: { id: MIA, username: 'mia' }, roles: [ROLE], permissions: '0', nick: 'Mia' },
  locale: 'en-US',
  guild_locale: 'nl',
  data,
  ...over,
})

export const command = (name: string, options: readonly Json[] = [], over: Json = {}) =>
  interaction(2, { id: '1', type: 1, name, options, resolved }, over)

export const typing = (name: string, options: readonly Json[], over: Json = {}) =>
  interaction(4, { id: '1', type: 1, name, options }, over)

export const click = (custom_id: string, over: Json = {}) =>
  interaction(3, { component_type: 2, custom_id }, over)

export const pick = (
  component_type: number,
  custom_id: string,
  values: readonly unknown[],
  over: Json = {},
) => interaction(3, { component_type, custom_id, values, resolved }, over)

/** `fields` as submitted: custom_id → the component with its value. */
export const submit = (
  custom_id: string,
  fields: Readonly<Record<string, Json>>,
  over: Json = {},
) => {
  const components = Object.entries(fields).map(([name, field]) => ({
    type: 18,
    component: { custom_id: name, ...field },
  }))
  return interaction(5, { custom_id, components, resolved }, over)
}

/** The same words in every language, unless a test is about languages. */
export const words = (english: string, dutch = english): Localized => ({
  default: english,
  localizations: { 'en-US': english, 'en-GB': english, nl: dutch },
})

export interface Line {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Json
  readonly message: string
}

/** An app without a database: for handlers with `access: 'none'`. */
export function appWithoutDatabase() {
  const lines: Line[] = []
  const keep = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...fields }, message })
  }
  const log = { info: keep('info'), warn: keep('warn'), error: keep('error'), child: () => log }
  const now = Temporal.Instant.from('2030-01-01T12:00:00Z')
  const app: App = {
    get db(): never {
      throw new Error('this handler said it needs no database')
    },
    clock: { now: () => now },
    newId: () => '01941f29-7c00-7000-8000-000000000001',
    log,
  }
  return { app, lines }
}

/** The answers of one feature, parsed; `text` is everything that can be read in them. */
export function kernelOf(feature: HttpFeature, app = appWithoutDatabase().app) {
  const { answer } = createAnswer(app, [feature], noLimits)
  return async (sent: unknown, receivedAt = performance.now()) => {
    const raw = Buffer.from(JSON.stringify(sent))
    const { body, ...rest } = await answer(sent, { raw, receivedAt })
    return { ...rest, said: body === '' ? undefined : JSON.parse(body) }
  }
}

/** Before the sentence of something that was not done: it says nothing that the sentence does not. */
const SIGN = /^(?:ℹ️|⚠️) /u

/** Every text of an answer, in reading order. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const content = 'content' in value ? [String(value.content).replace(SIGN, '')] : []
  return [...content, ...Object.values(value).map(textOf)].filter(Boolean).join('\n')
}

const EPHEMERAL = 64

/** A private answer in which a member reads this, and by which nobody is pinged. */
export const whispered = (content: string | RegExp) => ({
  asymmetricMatch(said: {
    readonly type: number
    readonly data: Json & { readonly flags: number }
  }) {
    const { type, data } = said
    const silent = JSON.stringify(data.allowed_mentions) === '{"parse":[]}'
    const text = textOf(data)
    const isRead = typeof content === 'string' ? text === content : content.test(text)
    return type === 4 && (data.flags & EPHEMERAL) !== 0 && silent && isRead
  },
  toString: () => `a private answer: ${content}`,
})
