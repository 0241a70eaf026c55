import { button, buttons, card, selectRow, text } from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import {
  effortLine,
  moreId,
  nameOf,
  pickEffortId,
  pickPriorityId,
  priorityLine,
} from '../cards/index.ts'
import { type Chore, LEVELS, levelOf } from '../model/index.ts'
import { t } from './locales/index.ts'

/** How heavy and how urgent a chore is, and the way to choose both. */
export function weightCard(locale: string, { id: chore, effort, priority, ...named }: Chore) {
  const optionsOf = (line: typeof effortLine, now: number) =>
    LEVELS.map((value) => ({
      value,
      label: line(locale, Number(value)),
      selected: value === levelOf(now),
    }))
  return card(
    text(
      [
        t(locale, 'weight.heading', { chore: nameOf(locale, named) }),
        t(locale, 'weight.about'),
      ].join('\n'),
    ),
    selectRow(
      stringSelect(pickEffortId.encode({ chore }), optionsOf(effortLine, effort), {
        placeholder: t(locale, 'weight.pickEffort'),
      }),
    ),
    selectRow(
      stringSelect(pickPriorityId.encode({ chore }), optionsOf(priorityLine, priority), {
        placeholder: t(locale, 'weight.pickPriority'),
      }),
    ),
    buttons(button(t(locale, 'button.back'), moreId.encode({ chore }))),
  )
}
