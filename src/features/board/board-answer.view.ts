import type { Snowflake } from '../../core/ids.ts'
import { type AboutBoard, aboutCard } from './about-board.view.ts'
import { boardCard, type Drawing } from './board.view.ts'

type Content = Parameters<typeof boardCard>[1]

interface Reader {
  readonly guildId: Snowflake
  readonly locale: string
  readonly mayManage: boolean
}

interface Drawn {
  readonly content: Content & {
    /** Of the guild. */
    readonly locale: string
    readonly boardChannelId: Snowflake | null
  }
  readonly board: AboutBoard['board']
}

/** The board for everyone, in the guild's language. */
export const ofAll = ({ content }: Drawn, drawing: Drawing) => [
  boardCard(content.locale, content, drawing),
]

/** A copy for one member, in theirs. */
export const ofOne = (reader: Reader, { content, board }: Drawn, drawing: Drawing) => [
  aboutCard(reader.locale, { ...reader, wantedId: content.boardChannelId, board }),
  boardCard(reader.locale, content, drawing),
]
