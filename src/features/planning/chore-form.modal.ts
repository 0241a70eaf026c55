import * as field from '../../interactions/field.ts'
import * as option from '../../interactions/option.ts'
import { closingNames, effortNames, priorityNames } from '../cards/index.ts'
import { NAME_LENGTH_MAX, NOTES_LENGTH_MAX, WHEN_LENGTH_MAX } from '../model/index.ts'
import { POOL_MAX } from '../rotations/index.ts'
import { localize } from './locales/index.ts'

/** What is asked of a chore, when it is added and when it is edited. */
export const choreFields = {
  name: field.text({
    label: localize('add.field.name'),
    placeholder: localize('add.field.name.placeholder'),
    maxLength: NAME_LENGTH_MAX,
    required: true,
  }),
  when: field.text({
    label: localize('add.field.when'),
    description: localize('add.field.when.description'),
    placeholder: localize('add.field.when.placeholder'),
    maxLength: WHEN_LENGTH_MAX,
    required: true,
  }),
  who: field.mentionables({
    label: localize('add.field.who'),
    description: localize('add.field.who.description'),
    min: 0,
    max: POOL_MAX,
  }),
  area: field.pick({
    label: localize('add.field.area'),
    description: localize('add.field.area.description'),
    placeholder: localize('add.field.area.placeholder'),
  }),
  notes: field.text({
    label: localize('add.field.notes'),
    description: localize('add.field.notes.description'),
    maxLength: NOTES_LENGTH_MAX,
    paragraph: true,
  }),
}

/** How several share it; said with the command, the form asks for them. */
export const rotation = option.choice({
  name: localize('add.option.rotation'),
  description: localize('add.option.rotation.description'),
  choices: {
    inOrder: localize('way.inOrder'),
    leastLoaded: localize('way.leastLoaded'),
    shuffle: localize('way.shuffle'),
    anyOne: localize('way.anyOne'),
    together: localize('way.together'),
    each: localize('way.each'),
  },
})

/** A form has room for five questions; this one is asked with the command alone. */
export const missed = option.choice({
  name: localize('add.option.missed'),
  description: localize('add.option.missed.description'),
  choices: closingNames,
})

/** How much a turn weighs. */
export const effort = option.choice({
  name: localize('add.option.effort'),
  description: localize('add.option.effort.description'),
  choices: effortNames,
})

/** What comes first of what is due at the same time. */
export const priority = option.choice({
  name: localize('add.option.priority'),
  description: localize('add.option.priority.description'),
  choices: priorityNames,
})

interface Levels {
  readonly effort?: string | undefined
  readonly priority?: string | undefined
}

export const levelsOf = ({ effort: weight, priority: urgency }: Levels) => ({
  effort: weight === undefined ? undefined : Number(weight),
  priority: urgency === undefined ? undefined : Number(urgency),
})
