import { z } from 'zod'
import type { Temporal } from '../clock.ts'
import { type Snowflake, snowflake } from '../ids.ts'
import type { Verdict } from './discord.ts'
import { channelOf, messagesOf, type Route } from './route.ts'

/** «The past few minutes» is how long Discord remembers a nonce; it never said how many. */
const NONCE_MINUTES = 2
/** Discord's clock made the ids, ours the time of the attempt; a difference of more than this is warned about. */
const CLOCKS_APART_MS = 30_000
const DISCORD_EPOCH_MS = 1_420_070_400_000
const PAGE = 100
const PAGES_MAX = 10

/** The answer's JSON, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly verdict: Verdict }

type Ask = (route: Route, query: URLSearchParams) => Promise<Answer>

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

const channel = z.object({ last_message_id: snowflake.nullable() })

/** Whether the nonce may be forgotten, so that the channel has to be read before writing again. */
export const isNonceOld = (firstTriedAt: Temporal.Instant, now: Temporal.Instant) =>
  now.since(firstTriedAt).total('minutes') > NONCE_MINUTES

/**
 * Looks for a message that an earlier attempt may have left. Undefined: it is not there, so it may be written. A look
 * that fails ends the call with its own verdict: nobody ever posts blindly.
 */
export async function readBack(attempt: Attempt, ask: Ask): Promise<Verdict | undefined> {
  const { channelId, mark, authorId } = attempt
  let after = idAt(attempt.firstTriedAt.epochMilliseconds - CLOCKS_APART_MS)
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) })
    const page = await read(messages, ask(messagesOf('GET', channelId), query))
    if (!page.ok) return page.verdict
    const found = page.body.find(
      ({ author, components }) => author.id === authorId && carries(components, mark),
    )
    if (found) return { kind: 'sent', channelId, messageId: found.id }
    const [newest] = page.body
    if (!newest) return believe({ channelId, after }, ask)
    if (page.body.length < PAGE) return undefined
    after = newest.id
  }
  return { kind: 'refused', reason: 'too many messages to read back' }
}

/**
 * An empty page is also what a bot is shown that may not read the history (source: Discord's documentation, «Get
 * channel messages»). The channel itself tells everybody which message was its last, even one deleted since: only
 * where that is older, too, there is nothing. Otherwise it is asked again, until the right is back or the message is
 * worth nothing any more.
 */
async function believe(
  empty: { readonly channelId: Snowflake; readonly after: string },
  ask: Ask,
): Promise<Verdict | undefined> {
  const told = await read(channel, ask(channelOf(empty.channelId), new URLSearchParams()))
  if (!told.ok) return told.verdict
  const last = told.body.last_message_id
  const isEmpty = last === null || BigInt(last) <= BigInt(empty.after)
  return isEmpty ? undefined : { kind: 'ambiguous', reason: 'cannot read back' }
}

/** An answer of this shape, or why there is none. */
async function read<T>(shape: z.ZodType<T>, asked: Promise<Answer>) {
  const answer = await asked
  if (!answer.ok) return answer
  const { success, data } = shape.safeParse(answer.body)
  if (success) return { ok: true, body: data } as const
  const verdict: Verdict = { kind: 'ambiguous', reason: 'unreadable answer' }
  return { ok: false, verdict } as const
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
