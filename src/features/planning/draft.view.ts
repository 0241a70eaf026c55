import { button, buttons, card, separator, text } from '../../core/components.ts'
import { escapeMarkdown } from '../../core/markdown.ts'
import { DRAFT_TEXTS, type Draft } from './draft.ts'
import { t } from './locales/index.ts'
import { NOBODY, whomText } from './whom.ts'

interface Refused {
  /** What happened, why, and what now. */
  readonly sentence: string
  readonly draft: Draft
  /** The custom_id of the button that opens the form again. */
  readonly againId: string
}

/** Nothing was saved: what was typed stands here, and from here the form is filled in again. */
export function againCard(locale: string, { sentence, draft, againId }: Refused) {
  const { name, when, who = NOBODY, notes } = draft
  const chosen = whomText(who)
  const typed = [
    ...[name && text(escapeMarkdown(name), DRAFT_TEXTS.name)],
    ...[when && text(escapeMarkdown(when), DRAFT_TEXTS.when)],
    ...[chosen && text(chosen, DRAFT_TEXTS.who)],
    ...[notes && text(escapeMarkdown(notes), DRAFT_TEXTS.notes)],
  ].filter((part) => part !== undefined && part !== '')
  return card(
    text(`ℹ️ ${sentence}`),
    separator(),
    text(t(locale, 'draft.typed')),
    ...typed,
    buttons(button(t(locale, 'button.again'), againId, { style: 'primary' })),
  )
}
