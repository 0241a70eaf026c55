import { button, buttons, card, section, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import { homeButton, nameOf, undoHelpId } from '../cards/index.ts'
import type { CompletedOccurrence } from '../model/index.ts'
import { t } from './locales/index.ts'

interface Seen {
  readonly completionId: Id
  readonly place: string
}

export const undoHelpButton = (locale: string, { completionId: completion, place }: Seen) =>
  button(t(locale, 'button.undo'), undoHelpId.encode({ completion, place }))

/** What they helped with, how many share it, and the way back. */
export function helpedCard(
  locale: string,
  { chore, completion }: CompletedOccurrence,
  place: string,
) {
  const { id: completionId, by, helperIds } = completion
  const count = helperIds.length + 1
  const line = t(locale, 'help.done', { chore: nameOf(locale, chore), by, count })
  return card(section(line, undoHelpButton(locale, { completionId, place })))
}

export const unhelpedCard = (locale: string, { chore }: CompletedOccurrence) =>
  card(
    text(t(locale, 'undoHelp.done', { chore: nameOf(locale, chore) })),
    buttons(homeButton(locale)),
  )
