import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import { refusal, update } from '../../interactions/response.ts'
import { doneId, postedBy } from '../cards/index.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { say, t } from './locales/index.ts'
import { snoozeId } from './reminder.custom-ids.ts'
import { snoozedCard } from './reminder.view.ts'
import { snoozeReminder } from './snooze-reminder.flow.ts'

/** The message is for everyone, so it stays in the language of the guild. */
export const snoozeButton = defineButton({
  id: snoozeId,

  async run(app, at, { occurrence, mark }) {
    const { guildId, guildLocale, userId, locale } = at
    const result = await snoozeReminder(app, {
      ...(await actorOf(app, at)),
      occurrenceId: occurrence,
    })
    if (!result.ok) {
      const own = button(t(locale, 'button.myChores'), myChoresId.encode({ mark }))
      return refusal(say(locale, result.refusal), own)
    }
    const done = doneId.encode({ occurrence, place: postedBy(mark) })
    const language = (await readSettings(app, { guildId, guildLocale })).locale
    return update(snoozedCard(language, { ...result.value, by: userId, doneId: done }))
  },
})
