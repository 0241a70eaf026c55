import { button, buttons, card, selectRow, separator, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import { stringSelect } from '../../core/selects.ts'
import { addAreaId, pickAreaId, undoAreaId } from './area.custom-ids.ts'
import { t } from './locales/index.ts'

interface Area {
  readonly id: Id
  readonly name: string
  readonly size: number
}

interface Done {
  readonly said: string
  /** Of the event, where it can be taken back. */
  readonly eventId?: Id
}

/** The areas with their sizes, and the ways to change them; what was just done stands on top. */
export function areasCard(locale: string, areas: readonly Area[], done?: Done) {
  const lines = areas.map(({ name, size }) => t(locale, 'areas.row', { area: name, count: size }))
  const list = areas.length > 0 ? lines.join('\n') : t(locale, 'areas.none')
  const add = button(t(locale, 'button.add'), addAreaId.encode({}), { style: 'primary' })
  const undo = done?.eventId && undoAreaId.encode({ event: done.eventId })
  return card(
    text(t(locale, 'areas.heading')),
    ...(done ? [text(done.said), separator()] : []),
    text(list),
    ...(areas.length > 0 ? [selectRow(picker(locale, areas))] : []),
    buttons(add, ...(undo ? [button(t(locale, 'button.undo'), undo)] : [])),
  )
}

const picker = (locale: string, areas: readonly Area[]) =>
  stringSelect(
    pickAreaId.encode({}),
    areas.map(({ id, name }) => ({ value: id, label: name })),
    { placeholder: t(locale, 'areas.pick') },
  )
