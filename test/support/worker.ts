import { onTestFinished } from 'vitest'
import type { App, WorkerApp } from '../../src/app.ts'
import { askBeforePing } from '../../src/core/discord/ask-before-ping.ts'
import type {
  CallTerms,
  Discord,
  Downloaded,
  MessageCall,
  Verdict,
} from '../../src/core/discord/discord.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import { createInProcessTransport } from '../../src/core/messaging/in-process.ts'
import type { Transport } from '../../src/core/messaging/transport.ts'
import type { JobMetrics } from '../../src/jobs/job-metrics.ts'
import { createRegistry, type WorkerFeature } from '../../src/jobs/registry.ts'
import { startWork } from '../../src/jobs/work.ts'

export interface Sent {
  readonly call: MessageCall
  readonly terms: CallTerms
}

/**
 * A Discord that takes everything, unless a test says what it answers. With a channel it keeps only what was said
 * there: a worker serves all guilds of its database, also those that an earlier test left.
 */
export function aDiscord({ channelId }: { readonly channelId?: Snowflake } = {}) {
  const sent: Sent[] = []
  const state = {
    answer: (_call: MessageCall, _terms: CallTerms): Verdict | Promise<Verdict> => ({
      kind: 'sent',
      messageId: '900000000000000009',
    }),
    guildIds: [] as readonly string[],
    names: new Map<string, string>(),
    /** Who is in no guild any more. */
    left: new Set<string>(),
    /** Which roles somebody has, in any guild. */
    roles: new Map<string, readonly string[]>(),
    /** Which roles there are in a guild. */
    guildRoles: new Map<string, readonly string[]>(),
    /** What somebody uploaded, by its address. */
    uploaded: new Map<string, Downloaded>(),
  }
  const discord: Discord = {
    async send(call, terms) {
      if (!('body' in call)) return { kind: 'sent' }
      if (channelId && !(call.to === 'channel' && call.channelId === channelId))
        return { kind: 'sent' }
      sent.push({ call, terms })
      return state.answer(call, terms)
    },
    guildsAfter: async (after = '0') => ({
      kind: 'page',
      guildIds: state.guildIds.filter((id) => BigInt(id) > BigInt(after)).slice(0, 200),
      names: state.names,
    }),
    commands: async () => ({ kind: 'list', commands: [] }),
    rolesOf: async ({ userId }) =>
      state.left.has(userId) ? null : (state.roles.get(userId) ?? []),
    rolesIn: async (guildId) => state.guildRoles.get(guildId),
    download: async (url) => state.uploaded.get(url) ?? { kind: 'refused', reason: 'gone' },
    close: async () => undefined,
  }
  return { discord, sent, state }
}

/** Counts what the worker counted, by lane or kind and outcome. */
export function countedMetrics() {
  const counts = new Map<string, number>()
  const count = (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const metrics: JobMetrics = {
    ended: ({ outcome }) => count(outcome),
    fired: ({ kind, outcome }) => count(`${kind} ${outcome}`),
    relayed: () => undefined,
  }
  return { metrics, counts }
}

/** A worker at work in this process, stopped when the test ends. */
export function givenWorker(
  app: App,
  features: readonly WorkerFeature[],
  {
    transport = aTransport(),
    ...discord
  }: Partial<ReturnType<typeof aDiscord>> & {
    readonly transport?: Transport
  } = {},
) {
  const own = { ...aDiscord(), ...discord }
  const workerApp: WorkerApp = { ...app, discord: askBeforePing(own.discord) }
  const { metrics, counts } = countedMetrics()
  const work = startWork(workerApp, { transport, registry: createRegistry(features), metrics })
  onTestFinished(() => work.stop())
  return { ...own, app: workerApp, counts, work, transport }
}

export const aTransport = () => createInProcessTransport({ concurrency: 8, capacity: 400 })

/** Every text of a message, in reading order. */
export function textsOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  const own = 'content' in body && typeof body.content === 'string' ? [body.content] : []
  return [...own, ...Object.values(body).map(textsOf)].filter(Boolean).join('\n')
}

/** The custom_id of the button with this label. */
export function buttonOf(body: unknown, label: string): string {
  const found = buttonsOf(body).find((button) => button.label === label)
  if (!found) throw new Error(`no button «${label}» in ${JSON.stringify(body)}`)
  return found.custom_id
}

interface Button {
  readonly label: string
  readonly custom_id: string
}

function buttonsOf(value: unknown): readonly Button[] {
  if (typeof value !== 'object' || value === null) return []
  // A node with both is a button: Discord's, or one of a fixture that means to be one.
  const own = 'label' in value && 'custom_id' in value ? [value as Button] : []
  return [...own, ...Object.values(value).flatMap(buttonsOf)]
}
