import { button, buttons, card, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { undoTakingBackId } from './away.custom-ids.ts'
import { t } from './locales/index.ts'
import { holderWords, itemOf, nameOf, type Shown, shownLines } from './preview.view.ts'

/** A turn, and whose it is: one's, several people's, or anyone's. */
export interface Held extends Shown {
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
}

const holdersOf = ({ assigneeId, sharedBy }: Held) =>
  assigneeId === null ? (sharedBy ?? []) : [assigneeId]

/** What went to others and is still to be done, whose it is now, and what can be done about it. */
export function wentLines(
  locale: string,
  turns: readonly Held[],
  { isOwn, isTold }: { readonly isOwn: boolean; readonly isTold: boolean },
) {
  const lines = turns.map((turn) => {
    const whose = holderWords(locale, holdersOf(turn))
    return t(locale, 'preview.move', { ...itemOf(locale, turn), whose })
  })
  return [
    t(locale, 'ended.went', { count: turns.length }),
    ...shownLines(locale, lines),
    t(locale, isOwn ? 'ended.takeBack' : 'ended.giveBack'),
    ...(isTold ? [t(locale, 'ended.told')] : []),
  ]
}

interface TakenBack {
  readonly eventId: Id
  readonly userId: Snowflake
  readonly isOwn: boolean
  readonly turns: readonly Shown[]
}

/** What is theirs again, and the way back. */
export function takenBackCard(locale: string, { eventId, userId, isOwn, turns }: TakenBack) {
  const lines = turns.map((turn) => t(locale, 'preview.item', itemOf(locale, turn)))
  const title = isOwn ? t(locale, 'takenBack.title') : t(locale, 'takenBack.titleFor', { userId })
  return card(
    text([title, ...shownLines(locale, lines)].join('\n')),
    buttons(button(t(locale, 'button.undo'), undoTakingBackId.encode({ event: eventId }))),
  )
}

export interface News {
  /** Who took turns back. */
  readonly userId: Snowflake
  /** And leaves them to others after all. */
  readonly isUndone: boolean
  readonly turns: readonly {
    readonly chore: string
    readonly before: readonly Snowflake[]
    readonly after: readonly Snowflake[]
  }[]
  readonly myChoresId: string
}

/** For whoever had those turns, or has them again. */
export function newsCard(locale: string, { userId, isUndone, turns, myChoresId }: News) {
  const lines = turns.map(({ chore, before, after }) =>
    t(locale, 'news.turn', {
      chore: nameOf(locale, chore),
      before: holderWords(locale, before),
      whose: holderWords(locale, after),
    }),
  )
  const title = t(locale, isUndone ? 'news.leftAgain' : 'news.takenBack', { userId })
  return card(
    text([title, ...shownLines(locale, lines)].join('\n')),
    buttons(button(t(locale, 'button.myChores'), myChoresId)),
  )
}
