import { button, buttons, card, text } from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { homeId } from './chore.custom-ids.ts'
import { t } from './locales/index.ts'

/** Back to the list that a member starts with. */
export const homeButton = (locale: string) =>
  button(t(locale, 'button.myChores'), homeId.encode({}))

/** For everyone in the channel, who only look at it. */
export const sharedCard = (locale: string, lines: readonly string[], by: Snowflake) =>
  card(
    text([...lines, t(locale, 'share.by', { userId: by })].join('\n')),
    buttons(homeButton(locale)),
  )
