import type { Edit, Gesture, Performed } from './ask-fake.ts'

/** Every act of the page goes through here, so that a recording misses none. */
export interface Session {
  /** `texts` are the words of a command's options, as they stood there. */
  perform(gesture: Gesture, texts?: Readonly<Record<string, string>>): Promise<Performed>
  change(edit: Edit): Promise<{ readonly id?: string }>
  advance(by: string): Promise<void>
  jumpTo(to: string): Promise<void>
}
