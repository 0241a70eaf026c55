import { snowflake } from '../core/ids.ts'
import { lacksEntropy, Unfit } from './text.ts'

const SESSION_SECRET_LENGTH_MIN = 32
/** Three parts: the application's id, the time, the proof. */
const BOT_TOKEN = /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/

export function parseId(text: string) {
  const parsed = snowflake.safeParse(text)
  if (!parsed.success) throw new Unfit('is not an id of Discord')
  return parsed.data
}

export function parseBotToken(text: string): string {
  if (text.startsWith('Bot ')) throw new Unfit('must be the token alone, without «Bot »')
  if (!BOT_TOKEN.test(text))
    throw new Unfit('does not look like a bot token: three parts with dots between them')
  return text
}

export function parseClientSecret(text: string): string {
  if (BOT_TOKEN.test(text))
    throw new Unfit('looks like a bot token; the client secret is on the page OAuth2')
  if (!/^[\w-]{16,}$/.test(text)) throw new Unfit('does not look like a client secret')
  return text
}

export function parseSessionSecret(text: string): string {
  if (text.length < SESSION_SECRET_LENGTH_MIN)
    throw new Unfit(`must be at least ${SESSION_SECRET_LENGTH_MIN} characters`)
  if (lacksEntropy(Buffer.from(text, 'base64')))
    throw new Unfit('needs random bytes; it looks made up')
  return text
}
