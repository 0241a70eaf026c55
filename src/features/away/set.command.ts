import type { App } from '../../app.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { ABSENCE_NOTE_LENGTH_MAX } from '../members/index.ts'
import { dayReadings, rangeReadings } from '../recurrence/index.ts'
import { localize, say } from './locales/index.ts'
import { previewCard } from './preview.view.ts'
import { previewAbsence } from './preview-absence.flow.ts'

const WHEN_LENGTH_MAX = 100

const offering =
  (read: typeof dayReadings): option.Autocomplete =>
  async (app: App, at: Invocation, typed) => {
    const settings = await readSettings(app, at)
    const context = { ...settings, now: app.clock.now(), locale: at.locale }
    return read(typed, context).map(({ label, value }) => ({ name: label, value }))
  }

/** Says what would become of whose turns, and asks. */
export const set = defineSubcommand({
  name: localize('set.name'),
  description: localize('set.description'),
  access: 'read',
  options: {
    from: option.string({
      name: localize('set.from'),
      description: localize('set.from.description'),
      autocomplete: offering(dayReadings),
      maxLength: WHEN_LENGTH_MAX,
    }),
    until: option.string({
      name: localize('set.until'),
      description: localize('set.until.description'),
      autocomplete: offering(rangeReadings),
      maxLength: WHEN_LENGTH_MAX,
    }),
    note: option.string({
      name: localize('set.note'),
      description: localize('set.note.description'),
      maxLength: ABSENCE_NOTE_LENGTH_MAX,
    }),
    member: option.user({
      name: localize('set.member'),
      description: localize('set.member.description'),
    }),
  },

  async run(app, at, { from, until, note = null, member }) {
    const { guildLocale, locale } = at
    const userId = member?.id ?? at.userId
    const actor = await actorOf(app, at)
    const result = await previewAbsence(app, { ...actor, guildLocale, locale, userId, from, until })
    if (!result.ok) return refusal(say(locale, result.refusal))
    const isOwn = userId === at.userId
    return whisperCard(previewCard(locale, { ...result.value, isOwn, note }))
  },
})
