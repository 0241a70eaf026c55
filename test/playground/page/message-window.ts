/** So many messages are drawn at first, and so many more whenever somebody reads back to the oldest of them. */
const STEP = 50

/**
 * Which of a channel's messages are drawn, as Discord's client does it: the newest, and further back only what somebody
 * reads back to. Who follows the newest ones loses the old ones again, so that a channel stays as fast as it was.
 */
export class MessageWindow {
  /** The position of the oldest message that is drawn. */
  start = 0

  /** Of a channel that is looked at anew. */
  begin(count: number) {
    this.start = Math.max(0, count - STEP)
  }

  /** There are so many messages now; `away`: somebody reads further up. */
  fit(count: number, away: boolean) {
    const drawn = count - this.start
    if (drawn < STEP || (!away && drawn > 2 * STEP)) this.begin(count)
  }

  /** Further back; false when all of them are drawn. */
  more(): boolean {
    if (this.start === 0) return false
    this.start = Math.max(0, this.start - STEP)
    return true
  }
}
