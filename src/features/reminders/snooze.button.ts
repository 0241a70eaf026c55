import { defineButton } from '../../interactions/button.ts'
import { update, whisper } from '../../interactions/response.ts'
import { doneId, postedBy } from '../chores/index.ts'
import { mayManage, readSettings } from '../guilds/index.ts'
import { say } from './locales/index.ts'
import { snoozeId } from './reminder.custom-ids.ts'
import { snoozedCard } from './reminder.view.ts'
import { snoozeReminder } from './snooze-reminder.flow.ts'

/** The message is for everyone, so it stays in the language of the guild. */
export const snoozeButton = defineButton({
  id: snoozeId,

  async run(app, at, { occurrence, mark }) {
    const { guildId, guildLocale, userId, locale, interactionId } = at
    const result = await snoozeReminder(app, {
      guildId,
      occurrenceId: occurrence,
      by: userId,
      isManager: await mayManage(app, at),
      correlationId: interactionId,
    })
    if (!result.ok) return whisper(say(locale, result.refusal))
    const done = doneId.encode({ occurrence, place: postedBy(mark) })
    const language = (await readSettings(app, { guildId, guildLocale })).locale
    return update(snoozedCard(language, { ...result.value, by: userId, doneId: done }))
  },
})
