/** What Discord's client would not let a member do: no request leaves, and the bot is not to blame. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
