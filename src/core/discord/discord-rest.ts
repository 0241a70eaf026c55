import { z } from 'zod'
import { errorCode } from '../discord-codes.ts'
import type { Snowflake } from '../ids.ts'
import { snowflake } from '../ids.ts'
import { lanes } from '../lane.ts'
import type {
  CallTerms,
  CommandList,
  Discord,
  GuildPage,
  Later,
  MessageAct,
  MessageCall,
  Verdict,
} from './discord.ts'
import { createDownloads } from './download.ts'
import { pin } from './pin.ts'
import { type Answer, isNonceOld, readBack } from './read-back.ts'
import { createRestClient, type RestClient, type RestClientOptions } from './rest-client.ts'
import {
  commandsOf,
  guildsRoute,
  memberOf,
  messageOf,
  messagesOf,
  originalOf,
  rolesOfGuild,
} from './route.ts'

const GUILDS_PAGE = 200
const LIST_LATER_MS = 60_000
/** Not in the guild, or no account any more. */
const LEFT = new Set<number | undefined>([errorCode.unknownMember, errorCode.unknownUser])

/** Discord over its REST API, and what an operator may ask of it. */
export interface DiscordRest extends Discord, Pick<RestClient, 'liftToken' | 'shutBy'> {}

type ToChannel = Extract<MessageCall, { readonly to: 'channel' }>

const written = z.object({ id: snowflake, channel_id: snowflake })
const guilds = z.array(z.object({ id: snowflake, name: z.string() }))
const member = z.object({ roles: z.array(snowflake) })
const roles = z.array(z.object({ id: snowflake }))
const commands = z.array(z.object({ id: snowflake, type: z.int(), name: z.string() }))

export function createDiscord(options: RestClientOptions): DiscordRest {
  const client = createRestClient(options)
  const downloads = createDownloads(options)
  const { applicationId, clock } = options

  /** Where an earlier attempt may have left it and the nonce may be forgotten, it looks before it writes. */
  async function post(call: ToChannel, terms: CallTerms): Promise<Verdict> {
    const { channelId, body, files, mark, onlyFound = false } = call
    const { nonce, firstTriedAt } = terms
    if (firstTriedAt && (onlyFound || isNonceOld(firstTriedAt, clock.now()))) {
      // The user of a bot has the id of its application, as with every app made since 2016.
      const attempt = { channelId, mark, firstTriedAt, authorId: applicationId }
      const found = await readBack(attempt, (route, query) => client.ask(route, terms, { query }))
      if (found) return found
    }
    if (onlyFound) return { kind: 'gone', closed: false, reason: 'moot' }
    const once = { ...body, nonce, enforce_nonce: true }
    return verdictOf(await client.ask(messagesOf('POST', channelId), terms, { body: once, files }))
  }

  async function edit(call: Exclude<MessageCall, ToChannel>, terms: CallTerms) {
    const route =
      call.to === 'message'
        ? messageOf('PATCH', call.channelId, call.messageId)
        : originalOf(applicationId, call.token)
    const files = call.to === 'original' && call.file ? [call.file] : []
    return verdictOf(await client.ask(route, terms, { body: call.body, files }))
  }

  async function act({ to, channelId, messageId }: MessageAct, terms: CallTerms) {
    const message = { channelId, messageId, authorId: applicationId }
    if (to === 'pins') return pin(message, (route, content) => client.ask(route, terms, content))
    return verdictOf(await client.ask(messageOf('DELETE', channelId, messageId), terms, {}))
  }

  async function send(call: MessageCall | MessageAct, terms: CallTerms) {
    if (call.to === 'channel') return post(call, terms)
    return 'body' in call ? edit(call, terms) : act(call, terms)
  }

  return {
    send,
    async guildsAfter(after, signal) {
      const query = new URLSearchParams({ limit: String(GUILDS_PAGE), ...(after && { after }) })
      return pageOf(await client.ask(guildsRoute, { lane: lanes.bulk, signal }, { query }))
    },
    async commands(signal) {
      return listOf(await client.ask(commandsOf(applicationId), { lane: lanes.bulk, signal }, {}))
    },
    rolesOf: async ({ guildId, userId }, terms) =>
      rolesOfMember(await client.ask(memberOf(guildId, userId), terms, {})),
    rolesIn: async (guildId, terms) => idsIn(await client.ask(rolesOfGuild(guildId), terms, {})),
    download: downloads.download,
    liftToken: client.liftToken,
    shutBy: client.shutBy,
    async close() {
      downloads.close()
      client.close()
    },
  }
}

function verdictOf(answer: Answer): Verdict {
  if (!answer.ok) return answer.verdict
  const { data } = written.safeParse(answer.body)
  return { kind: 'sent', channelId: data?.channel_id, messageId: data?.id }
}

const idsIn = (answer: Answer): readonly Snowflake[] | undefined =>
  answer.ok ? roles.safeParse(answer.body).data?.map(({ id }) => id) : undefined

function rolesOfMember(answer: Answer): readonly Snowflake[] | null | undefined {
  if (answer.ok) return member.safeParse(answer.body).data?.roles
  const { verdict } = answer
  return verdict.kind === 'gone' && LEFT.has(verdict.code) ? null : undefined
}

function pageOf(answer: Answer): GuildPage {
  if (!answer.ok) return laterOf(answer.verdict)
  const page = guilds.safeParse(answer.body)
  if (!page.success) return { kind: 'later', ms: LIST_LATER_MS, reason: 'unreadable guilds' }
  return {
    kind: 'page',
    guildIds: page.data.map(({ id }): Snowflake => id),
    names: new Map(page.data.map(({ id, name }) => [id, name])),
  }
}

function listOf(answer: Answer): CommandList {
  if (!answer.ok) return laterOf(answer.verdict)
  const { data } = commands.safeParse(answer.body)
  if (!data) return { kind: 'later', ms: LIST_LATER_MS, reason: 'unreadable commands' }
  return { kind: 'list', commands: data }
}

/** Half a list would be worse than none, so whatever stood in the way, somebody asks again. */
function laterOf(verdict: Verdict): Later {
  if (verdict.kind === 'later') return verdict
  const reason = 'reason' in verdict ? verdict.reason : verdict.kind
  return { kind: 'later', ms: LIST_LATER_MS, reason }
}
