import { z } from 'zod'
import { type Snowflake, snowflake } from '../ids.ts'
import type { Verdict } from './discord.ts'
import type { Answer } from './read-back.ts'
import { messageOf, messagesOf, pinOf, type Route } from './route.ts'

const PINNED_A_MESSAGE = 6
/** So soon after it, few messages can lie between. */
const LOOKED_AT_MAX = 50

type Ask = (route: Route, content: { readonly query?: URLSearchParams }) => Promise<Answer>

interface Pinned {
  readonly channelId: Snowflake
  readonly messageId: Snowflake
  /** Who pins it. */
  readonly authorId: Snowflake
}

const lines = z.array(
  z.object({
    id: snowflake,
    type: z.number(),
    author: z.object({ id: z.string() }),
    message_reference: z.object({ message_id: z.string().optional() }).optional(),
  }),
)

/**
 * Pins a message. Discord writes a line about that into the channel, which would say nothing new to anybody every
 * morning: it is taken away again, where that is to be had for the asking.
 */
export async function pin(pinned: Pinned, ask: Ask): Promise<Verdict> {
  const { channelId, messageId } = pinned
  const answer = await ask(pinOf(channelId, messageId), {})
  if (!answer.ok) return answer.verdict
  const lineId = await lineAbout(pinned, ask)
  if (lineId) await ask(messageOf('DELETE', channelId, lineId), {})
  return { kind: 'sent', channelId, messageId }
}

async function lineAbout({ channelId, messageId, authorId }: Pinned, ask: Ask) {
  const query = new URLSearchParams({ after: messageId, limit: String(LOOKED_AT_MAX) })
  const page = await ask(messagesOf('GET', channelId), { query })
  const found = page.ok ? (lines.safeParse(page.body).data ?? []) : []
  const line = found.find(
    ({ type, author, message_reference: about }) =>
      type === PINNED_A_MESSAGE && author.id === authorId && about?.message_id === messageId,
  )
  return line?.id
}
