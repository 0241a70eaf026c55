import { inGuild } from '../../core/db/scope.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { whisper, whisperCard } from '../../interactions/response.ts'
import { anyChore } from './chore.autocomplete.ts'
import { choreCard } from './chore.view.ts'
import * as completions from './completion.repository.ts'
import { localize, t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import * as occurrences from './occurrence.repository.ts'

export const show = defineSubcommand({
  name: localize('show.name'),
  description: localize('show.description'),
  access: 'read',
  options: {
    chore: option.id({
      name: localize('chore.option'),
      description: localize('chore.pick'),
      autocomplete: anyChore,
      required: true,
    }),
  },

  async run(app, { guildId, locale }, { chore }) {
    if (!chore) return whisper(t(locale, 'chore.notFound'))
    const [found, last] = await inGuild(app.db, guildId, (scope) =>
      Promise.all([occurrences.find(scope, { chore }), completions.lastDone(scope, chore)]),
    )
    if (!found) return whisper(t(locale, 'chore.notFound'))
    const moment = momentIn(found.chore.schedule.zone, app.clock.now())
    return whisperCard(choreCard(locale, found, moment, last))
  },
})
