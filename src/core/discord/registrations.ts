import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { AppError, StartRefused } from '../errors.ts'
import { type Snowflake, snowflake } from '../ids.ts'
import { lanes } from '../lane.ts'
import type { MessageBody, Verdict } from './discord.ts'
import type { Answer } from './read-back.ts'
import { createRestClient, type RestClientOptions } from './rest-client.ts'
import { applicationRoute, type CommandScope, commandOf, commandsOf, type Route } from './route.ts'

export type { CommandScope }

/** A command as Discord's API takes and gives it. */
export type Definition = Readonly<Record<string, unknown>> & { readonly name: string }

/** A command that Discord knows of us, with everything it says of it. */
export type Registration = Definition & { readonly id: Snowflake; readonly type: number }

/** What Discord says of the application itself; `publicKey` is what interactions are signed with. */
export interface Application {
  readonly id: Snowflake
  readonly name: string
  readonly publicKey: string
  readonly interactionsUrl: string | undefined
  readonly events: { readonly url: string | undefined; readonly status: number | undefined }
}

/** What an operator does about our commands. Waits out limits, and throws an AppError for what stands in the way. */
export interface Registrations {
  /** In all languages. */
  list(scope: CommandScope): Promise<readonly Registration[]>
  /** Where one of its name and kind is there, it becomes this one and keeps its id. */
  put(scope: CommandScope, definition: Definition): Promise<void>
  /** False: it is not there any more. */
  change(scope: CommandScope, id: Snowflake, definition: Definition): Promise<boolean>
  /** It does not matter who did. */
  remove(scope: CommandScope, id: Snowflake): Promise<void>
  application(): Promise<Application>
  close(): void
}

const registrations = z.array(z.looseObject({ id: snowflake, type: z.int(), name: z.string() }))
const application = z.object({
  id: snowflake,
  name: z.string(),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  event_webhooks_url: z.string().nullish(),
  event_webhooks_status: z.int().nullish(),
})

/** Longer than any limit on these routes was ever seen to last. */
const WAIT_MS_MAX = 60_000
const LOST_MAX = 2
const AGAIN_MS = 1_000
/** The gate's words for its turns, and an answer's for a limit: time alone mends them. */
const LIMITED = /^(?:limit|bucket|budget)/
const UNKNOWN_COMMAND = 10063
const CREATES_OF_DAY = 'discord 30034'

interface RegistrationsOptions extends RestClientOptions {
  /** Nothing is asked any more after this, and what is on its way is given up. */
  readonly signal?: AbortSignal
}

export function createRegistrations(options: RegistrationsOptions): Registrations {
  const client = createRestClient(options)
  const { applicationId, signal } = options

  /** Every one of these calls may be made twice: a second creation under one name changes the first. */
  async function ask(route: Route, content: Content = {}, lost = 0): Promise<Answer> {
    const answer = await client.ask(route, { lane: lanes.interactive, signal }, content)
    if (answer.ok) return answer
    const ms = pauseAfter(answer.verdict, lost)
    if (ms === undefined || signal?.aborted) return answer
    await wait(ms, undefined, { signal })
    return ask(route, content, lost + Number(answer.verdict.kind === 'ambiguous'))
  }

  return {
    async list(scope) {
      const query = new URLSearchParams({ with_localizations: 'true' })
      return read(registrations, await ask(commandsOf(applicationId, 'GET', scope), { query }))
    },
    async put(scope, definition) {
      bodyOf(await ask(commandsOf(applicationId, 'POST', scope), { body: definition }))
    },
    async change(scope, id, definition) {
      const answer = await ask(commandOf(applicationId, 'PATCH', { scope, id }), {
        body: definition,
      })
      if (isGone(answer)) return false
      bodyOf(answer)
      return true
    },
    async remove(scope, id) {
      const answer = await ask(commandOf(applicationId, 'DELETE', { scope, id }))
      if (!isGone(answer)) bodyOf(answer)
    },
    async application() {
      const found = read(application, await ask(applicationRoute))
      return {
        id: found.id,
        name: found.name,
        publicKey: found.verify_key,
        interactionsUrl: found.interactions_endpoint_url ?? undefined,
        events: {
          url: found.event_webhooks_url ?? undefined,
          status: found.event_webhooks_status ?? undefined,
        },
      }
    },
    close: client.close,
  }
}

interface Content {
  readonly body?: MessageBody
  readonly query?: URLSearchParams
}

/** Undefined: asking again would bring nothing. */
function pauseAfter(verdict: Verdict, lost: number): number | undefined {
  if (verdict.kind === 'ambiguous') return lost < LOST_MAX ? AGAIN_MS : undefined
  const isWorthIt =
    verdict.kind === 'later' && LIMITED.test(verdict.reason) && verdict.ms <= WAIT_MS_MAX
  return isWorthIt ? verdict.ms : undefined
}

const isGone = (answer: Answer) =>
  !answer.ok && answer.verdict.kind === 'gone' && answer.verdict.code === UNKNOWN_COMMAND

function bodyOf(answer: Answer): unknown {
  if (answer.ok) return answer.body
  throw faultOf(answer.verdict)
}

function read<T>(shape: z.ZodType<T>, answer: Answer): T {
  const { success, data } = shape.safeParse(bodyOf(answer))
  if (success) return data
  throw unavailable('an answer that is not Discord’s')
}

function faultOf(verdict: Verdict): AppError | StartRefused {
  const reason = 'reason' in verdict ? verdict.reason : verdict.kind
  if (/^token/.test(reason)) return new StartRefused(['DISCORD_TOKEN: Discord refuses it.'])
  if (verdict.kind === 'later' || verdict.kind === 'ambiguous') return unavailable(reason)
  const cause = new Error(`Discord said no (${reason}${WHY[reason] ?? ''}).`)
  return new AppError('discord.refused', { retryable: false, cause })
}

const WHY: Readonly<Record<string, string>> = {
  [CREATES_OF_DAY]: ': 200 commands were created today, and more are taken tomorrow',
  'discord 50001': ': the application is not in that server, or is another one',
}

const unavailable = (reason: string) =>
  new AppError('discord.unavailable', {
    retryable: true,
    cause: new Error(`Discord cannot be reached (${reason}).`),
  })
