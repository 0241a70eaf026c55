import type { PageMessage } from '../contract.ts'

/** As long as Discord waits before it names an author again. */
const TOGETHER_MS = 7 * 60_000

/** Whether a message stands under the one before it without its author's picture and name. */
export function follows(before: PageMessage | undefined, message: PageMessage): boolean {
  if (!before || message.used || before.visible_to !== message.visible_to) return false
  const isPlain = [before, message].every(({ type }) => type === 0 || type === 20)
  const passedMs = Date.parse(message.timestamp) - Date.parse(before.timestamp)
  return isPlain && before.author?.id === message.author?.id && passedMs < TOGETHER_MS
}
