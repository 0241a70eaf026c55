import type { Performed } from './ask-fake.ts'
import type { SlashCommand } from './command-catalog.ts'
import type { SentFile } from './contract.ts'
import type { Value } from './option-value.ts'

export interface WrittenCommand {
  readonly command: SlashCommand
  /** By the default names of the options. */
  readonly values: Readonly<Record<string, Value>>
  /** The words that stood there, for a recording. */
  readonly texts: Readonly<Record<string, string>>
}

/** What the line at the foot of a channel can do. */
export interface Acts {
  say(content: string, files?: readonly SentFile[]): Promise<void>
  command(written: WrittenCommand): Promise<void>
  /** What the bot offers for the option in which somebody types. */
  type(line: string, options: Readonly<Record<string, Value>>, focused: string): Promise<Performed>
}
