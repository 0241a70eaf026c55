import { lengthOf } from '../../core/text.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { refusal, update } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { actorOf } from '../guilds/index.ts'
import { ABSENCE_NOTE_LENGTH_MAX } from '../members/index.ts'
import { confirmId, NO_END } from './away.custom-ids.ts'
import { begunCard } from './away.view.ts'
import { beginAbsence } from './begin-absence.flow.ts'
import { say } from './locales/index.ts'
import { NOTE_TEXT } from './preview.view.ts'

export const confirmButton = defineButton({
  id: confirmId,

  async run(app, at, { user: userId, from, to, besides }) {
    const { guildLocale, locale } = at
    const range = { from, to: to === NO_END ? null : to }
    const wanted = { ...(await actorOf(app, at)), guildLocale, userId, range, besides }
    const result = await beginAbsence(app, { ...wanted, note: noteOf(at) })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(begunCard(locale, { ...result.value, isOwn: userId === at.userId }))
  },
})

/** Without the backslashes that show a mark as it was typed. */
function noteOf({ messageComponents }: Invocation): string | null {
  const note = textsIn(messageComponents).get(NOTE_TEXT)?.replace(/\\(.)/gsu, '$1')
  return note && lengthOf(note) <= ABSENCE_NOTE_LENGTH_MAX ? note : null
}
