import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { refusal } from '../../interactions/response.ts'
import { anyArea, whenText } from '../chores/index.ts'
import { NAME_LENGTH_MAX, NOTES_LENGTH_MAX, WHEN_OPTION_LENGTH_MAX } from '../model/index.ts'
import { addAndShow, openAdding } from './add.modal.ts'
import { effort, levelsOf, missed, priority, rotation } from './chore-form.modal.ts'
import { localize, t } from './locales/index.ts'
import { whomOf } from './whom.ts'

export const add = defineSubcommand({
  name: localize('add.name'),
  description: localize('add.description'),
  options: {
    name: option.string({
      name: localize('add.option.name'),
      description: localize('add.option.name.description'),
      maxLength: NAME_LENGTH_MAX,
    }),
    when: option.string({
      name: localize('add.option.when'),
      description: localize('add.option.when.description'),
      autocomplete: whenText,
      maxLength: WHEN_OPTION_LENGTH_MAX,
    }),
    who: option.mentionable({
      name: localize('add.option.who'),
      description: localize('add.option.who.description'),
    }),
    area: option.id({
      name: localize('add.option.area'),
      description: localize('add.option.area.description'),
      ...anyArea,
    }),
    notes: option.string({
      name: localize('add.option.notes'),
      description: localize('add.option.notes.description'),
      maxLength: NOTES_LENGTH_MAX,
    }),
    rotation,
    missed,
    effort,
    priority,
  },

  async run(app, at, { name, when, who, area, notes, rotation: way, missed: closing, ...levels }) {
    // Text that is no area of this server: better said than left out.
    if (area === null) return refusal(t(at.locale, 'area.gone'))
    const rest = { notes, closing, ...levelsOf(levels) }
    const chosen = who ? [who] : []
    // Several people are picked in the form; a role says who they are.
    if (name && when && (!way || who?.kind === 'role'))
      return addAndShow(app, at, { name, when, who: chosen, areaId: area ?? null, way, ...rest })
    // What is missing is asked for, with what was given filled in.
    return openAdding(app, at, { name, when, who: whomOf(chosen), areaId: area, way, ...rest })
  },
})
