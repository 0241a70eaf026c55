import { button, buttons } from '../../core/components.ts'
import { type Chore, type Occurrence, stepsLeft } from '../model/index.ts'
import { checklistId } from './checklist.custom-ids.ts'
import { otherHands } from './hands.view.ts'
import { t } from './locales/index.ts'

/** How far its checklist has come. */
export function stepsLine(locale: string, turn: Parameters<typeof stepsLeft>[0]) {
  const all = turn.chore.steps.length
  return all > 0 ? [t(locale, 'card.steps', { done: all - stepsLeft(turn), all })] : []
}

export const stepsButton = (locale: string, { id }: Pick<Chore, 'id'>) =>
  button(t(locale, 'button.steps'), checklistId.encode({ chore: id }))

/** What else can be done with a turn: giving it to somebody, and its steps, where there are any. */
export function turnRow(locale: string, turn: Occurrence, mayGive: boolean) {
  const shown = [
    ...otherHands(locale, turn, mayGive),
    ...(turn.chore.steps.length > 0 ? [stepsButton(locale, turn.chore)] : []),
  ]
  return shown.length > 0 ? [buttons(...shown)] : []
}
