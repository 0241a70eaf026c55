import { z } from 'zod'
import type { Temporal } from '../clock.ts'
import { type Snowflake, snowflake } from '../ids.ts'
import type { Verdict } from './discord.ts'
import { messagesOf, type Route } from './route.ts'

/** «The past few minutes» is how long Discord remembers a nonce; it never said how many. */
const NONCE_MINUTES = 2
/** Discord's clock made the ids, ours the time of the attempt; a difference of more than this is warned about. */
const CLOCKS_APART_MS = 30_000
const DISCORD_EPOCH_MS = 1_420_070_400_000
const PAGE = 100
const PAGES_MAX = 5

/** The answer's JSON, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly verdict: Verdict }

interface Attempt {
  readonly channelId: Snowflake
  /** A custom_id that only this message has. */
  readonly mark: string
  readonly firstTriedAt: Temporal.Instant
  /** Who wrote it, if anybody did. */
  readonly authorId: Snowflake
}

const messages = z.array(
  z.object({
    id: snowflake,
    author: z.object({ id: z.string() }),
    components: z.array(z.unknown()).optional(),
  }),
)

/** Whether the nonce may be forgotten, so that the channel has to be read before writing again. */
export const isNonceOld = (firstTriedAt: Temporal.Instant, now: Temporal.Instant) =>
  now.since(firstTriedAt).total('minutes') > NONCE_MINUTES

/**
 * Looks for a message that an earlier attempt may have left. Undefined: it is not there, so it may be written. A look
 * that fails ends the call with its own verdict: nobody ever posts blindly.
 */
export async function readBack(
  attempt: Attempt,
  ask: (route: Route, query: URLSearchParams) => Promise<Answer>,
): Promise<Verdict | undefined> {
  const { channelId, mark, authorId } = attempt
  let after = idAt(attempt.firstTriedAt.epochMilliseconds - CLOCKS_APART_MS)
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) })
    const answer = await ask(messagesOf('GET', channelId), query)
    if (!answer.ok) return answer.verdict
    const page = messages.safeParse(answer.body)
    if (!page.success) return { kind: 'ambiguous', reason: 'unreadable messages' }
    const found = page.data.find(
      ({ author, components }) => author.id === authorId && carries(components, mark),
    )
    if (found) return { kind: 'sent', channelId, messageId: found.id }
    const [newest] = page.data
    if (!newest || page.data.length < PAGE) return undefined
    after = newest.id
  }
  return { kind: 'refused', reason: 'too many messages to read back' }
}

/** The smallest id that Discord could have given at this time. */
const idAt = (epochMs: number) => String(BigInt(epochMs - DISCORD_EPOCH_MS) << 22n)

/** Components lie in components, as lists and as single parts. */
function carries(value: unknown, mark: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (
    Reflect.get(value, 'custom_id') === mark ||
    Object.values(value).some((part) => carries(part, mark))
  )
}
