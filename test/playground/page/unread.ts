import type { PageMessage, PageUser } from './contract.ts'

/** What somebody has not looked at yet: everything newer than what stood there when they last did. */
export class Unread {
  private person = ''
  private seen = new Map<string, bigint>()

  /** The channels with something new, after this person looks at one of them. */
  channels(messages: readonly PageMessage[], { id }: PageUser, looking: string | undefined) {
    const newest = new Map<string, bigint>()
    for (const message of messages)
      if ((message.visible_to ?? id) === id) newest.set(message.channel_id, BigInt(message.id))
    // Who sits down before a pane begins with a clean slate.
    if (this.person !== id) this.seen = new Map(newest)
    this.person = id
    if (looking) this.seen.set(looking, newest.get(looking) ?? 0n)
    const isNew = ([channel, last]: readonly [string, bigint]) =>
      last > (this.seen.get(channel) ?? 0n)
    return new Set([...newest].filter(isNew).map(([channel]) => channel))
  }
}
