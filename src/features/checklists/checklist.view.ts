import { button, buttons, card, type Part, selectRow, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { SELECT_OPTION_LENGTH_MAX } from '../../core/limits.ts'
import { stringSelect } from '../../core/selects.ts'
import { shorten, UNREADABLE } from '../../core/text.ts'
import { tickId, undoStepsId, writeStepsId } from './checklist.custom-ids.ts'
import { t } from './locales/index.ts'
import { tickValue } from './tick-value.ts'

interface Step {
  readonly id: Id
  readonly text: string
  readonly tickedBy: Snowflake | null
}

interface Checklist {
  /** Of the chore. */
  readonly name: string
  readonly choreId: Id
  readonly steps: readonly Step[]
  /** The turn that is open, and the custom_id of its Done; null: there is none. */
  readonly open: { readonly occurrence: Id; readonly doneId: string } | null
  /** The custom_id of the way back to the chore. */
  readonly showId: string
  readonly mayChange: boolean
  /** The change of a moment ago, to be taken back. */
  readonly changedId?: Id | null | undefined
}

/** The steps of a turn, who did which, and the way to tick them. */
export function checklistCard(locale: string, checklist: Checklist) {
  const { name, steps, open } = checklist
  const lines = steps.map(({ text: step, tickedBy: by }) =>
    by ? t(locale, 'step.done', { step, by }) : t(locale, 'step.open', { step }),
  )
  const chore = name === UNREADABLE ? t(locale, 'chore.unreadable') : name
  const heading = t(locale, 'steps.heading', { chore })
  return card(
    text([heading, ...(lines.length > 0 ? lines : [t(locale, 'steps.none')])].join('\n')),
    ...(open && steps.length > 0 ? [tickRow(locale, steps, open.occurrence)] : []),
    buttons(...buttonsOf(locale, checklist)),
  )
}

/** Each option says what becomes of its step, so that an old card undoes nothing by mistake. */
function tickRow(locale: string, steps: readonly Step[], occurrence: Id): Part {
  const options = steps.map(({ id, text: step, tickedBy }) => ({
    value: tickValue(tickedBy ? 'off' : 'on', id),
    label: shorten(
      t(locale, tickedBy ? 'tick.off' : 'tick.on', { step }),
      SELECT_OPTION_LENGTH_MAX,
    ),
  }))
  const look = { placeholder: t(locale, 'tick.pick'), min: 1, max: options.length }
  return selectRow(stringSelect(tickId.encode({ occurrence }), options, look))
}

function buttonsOf(locale: string, checklist: Checklist) {
  const { choreId, open, showId, mayChange, changedId } = checklist
  const done = open ? [button(t(locale, 'button.done'), open.doneId, { style: 'success' })] : []
  const undo = changedId
    ? [button(t(locale, 'button.undo'), undoStepsId.encode({ change: changedId }))]
    : []
  const write = button(t(locale, 'button.write'), writeStepsId.encode({ chore: choreId }))
  const back = button(t(locale, 'button.back'), showId)
  return [...done, ...undo, ...(mayChange ? [write] : []), back]
}
