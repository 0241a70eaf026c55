import type { Id, Snowflake } from '../../src/core/ids.ts'

export const APPLICATION_ID = '100000000000000001'

export const kinds = [
  'ping',
  'help',
  'chores',
  'done',
  'undo',
  'names',
  'show',
  'page',
  'filter',
  'add',
] as const
export type Kind = (typeof kinds)[number]

/** Who asks what about which chore. */
export interface Question {
  readonly kind: Kind
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly choreId: Id
  readonly occurrenceId: Id
}

/** What only the right answer has: a calm refusal is status 200 too. */
export const RIGHT: Readonly<Record<Kind, RegExp>> = {
  ping: /^\{"type":1\}$/,
  help: /^\{"type":4,.*"flags":32832/,
  chores: /^\{"type":4,.*"1:chore\.done:/,
  done: /^\{"type":7,.*"1:chore\.undo:/,
  undo: /^\{"type":7,.*"1:chore\.done:/,
  // An empty list too: whoever types on gets it when the real one would come too late.
  names: /^\{"type":8,"data":\{"choices":\[/,
  show: /^\{"type":4,.*"1:chore\.done:|\{"type":4,.*"flags":32832/,
  page: /^\{"type":7,.*"1:chore\.done:/,
  filter: /^\{"type":7,.*"1:chore\.done:/,
  add: /^\{"type":4,.*"1:chore\.done:/,
}

/** The payload that Discord would send, in its size and shape. */
export function payloadOf(question: Question, id: Snowflake): object {
  const token = `aW50ZXJhY3Rpb246${Buffer.from(id).toString('base64url')}${'x'.repeat(160)}`
  const head = { id, application_id: APPLICATION_ID, token, version: 1, entitlements: [] }
  if (question.kind === 'ping') return { ...head, type: 1, user: userOf(question) }
  return { ...head, ...ASKED[question.kind](question, id), ...placeOf(question) }
}

type Asked = (question: Question, id: Snowflake) => object

const command = (type: 2 | 4, data: object) => ({
  type,
  data: { id: APPLICATION_ID, type: 1, ...data },
})

const subcommand = (type: 2 | 4, name: string, options: readonly object[]) =>
  command(type, { name: 'chore', options: [{ type: 1, name, options }] })

const text = (name: string, value: string, focused?: true) => ({
  type: 3,
  name,
  value,
  ...(focused && { focused }),
})

const press = (custom_id: string) => ({
  type: 3,
  data: { id: 7, component_type: 2, custom_id },
  message: cardWith(custom_id),
})

const ASKED: Readonly<Record<Exclude<Kind, 'ping'>, Asked>> = {
  help: () => command(2, { name: 'help' }),
  chores: () => command(2, { name: 'chores', options: [text('filter', 'all')] }),
  done: ({ occurrenceId }) => press(`1:chore.done:${occurrenceId}:card`),
  undo: ({ occurrenceId }) => press(`1:chore.undo:${occurrenceId}:card`),
  names: () => subcommand(4, 'done', [text('chore', 'di', true)]),
  show: ({ choreId }) => subcommand(2, 'show', [text('chore', choreId)]),
  page: () => press('1:chores.page:all.1'),
  filter: () => ({
    type: 3,
    data: { id: 9, component_type: 3, custom_id: '1:chores.filter:all.0', values: ['all'] },
    message: cardWith('1:chores.filter:all.0'),
  }),
  add: (_, id) =>
    subcommand(2, 'add', [text('name', `Chore ${id}`), text('when', 'every day 19:00')]),
}

const userOf = ({ userId }: Question) => ({
  id: userId,
  username: 'someone',
  global_name: 'Some One',
  avatar: 'a_0123456789abcdef0123456789abcdef',
  avatar_decoration_data: null,
  clan: null,
  discriminator: '0',
  primary_guild: null,
  public_flags: 64,
})

const PERMISSIONS = '2248473465835073'

function placeOf(question: Question) {
  const { guildId } = question
  return {
    guild: { id: guildId, locale: 'en-US', features: ['COMMUNITY', 'NEWS'] },
    guild_id: guildId,
    guild_locale: 'en-US',
    channel: {
      id: guildId,
      guild_id: guildId,
      type: 0,
      name: 'chores',
      flags: 0,
      last_message_id: guildId,
      nsfw: false,
      parent_id: guildId,
      permissions: PERMISSIONS,
      position: 3,
      rate_limit_per_user: 0,
      topic: null,
    },
    channel_id: guildId,
    context: 0,
    locale: Number(BigInt(guildId) % 2n) === 0 ? 'en-US' : 'nl',
    app_permissions: '562949953601536',
    authorizing_integration_owners: { 0: guildId },
    attachment_size_limit: 10_485_760,
    entitlement_sku_ids: [],
    member: {
      user: userOf(question),
      permissions: PERMISSIONS,
      roles: [guildId, APPLICATION_ID],
      avatar: null,
      banner: null,
      communication_disabled_until: null,
      deaf: false,
      flags: 0,
      joined_at: '2024-07-15T19:21:33.040000+00:00',
      mute: false,
      nick: null,
      pending: false,
      premium_since: null,
      unusual_dm_activity_until: null,
    },
  }
}

/** The message whose button is pressed comes along whole. */
const cardWith = (custom_id: string) => ({
  id: APPLICATION_ID,
  type: 0,
  channel_id: APPLICATION_ID,
  author: { id: APPLICATION_ID, username: 'ChoresTree', bot: true, discriminator: '0000' },
  content: '',
  embeds: [],
  attachments: [],
  mentions: [],
  mention_roles: [],
  flags: 1 << 15,
  pinned: false,
  tts: false,
  timestamp: '2026-01-05T18:00:00.000000+00:00',
  edited_timestamp: null,
  components: [
    {
      type: 17,
      id: 1,
      spoiler: false,
      components: [
        { type: 10, id: 2, content: '### Dishes\nDue <t:1767639600:R>\nEvery day at 19:00' },
        { type: 1, id: 3, components: [{ type: 2, id: 4, style: 3, label: 'Done', custom_id }] },
      ],
    },
  ],
})
