import { changeSteps, undoSteps } from '../../src/features/checklists/change-steps.flow.ts'
import { tickSteps } from '../../src/features/checklists/tick-steps.flow.ts'
import { showChore } from '../../src/features/chores/show-chore.flow.ts'
import { oneOf } from './dice.ts'
import { type Act, remembering, who } from './random-act.ts'

/** A few at a time, so that some stay and keep their ticks. */
export const changeStepsOnce: Act = async (house, roll) => {
  const chore = oneOf(roll, await house.chores())
  const texts = ['Rinse', 'Wash', 'Dry', 'Put away'].filter(() => roll(3) > 0)
  const wanted = { ...who(house, roll), texts }
  return (
    chore &&
    remembering(house.stepChanges, changeSteps(house.app, { ...wanted, choreId: chore.choreId }))
  )
}

export const tickOnce: Act = async (house, roll) => {
  const chore = oneOf(roll, await house.chores())
  const acting = who(house, roll)
  const [isOff, side] = [roll(4) === 0, roll(2)]
  const { guildId, app } = house
  const found = chore && (await showChore(app, { guildId, chore: chore.choreId }))
  const ids = found?.occurrence.chore.steps.map(({ id }) => id) ?? []
  const some = ids.filter((_, at) => at % 2 === side)
  const [on, off] = isOff ? [[], some] : [some, []]
  return found && tickSteps(app, { ...acting, occurrenceId: found.occurrence.id, on, off })
}

export const undoStepsOnce: Act = async (house, roll) => {
  const eventId = roll(3) ? house.stepChanges.at(-1) : oneOf(roll, house.stepChanges)
  return eventId && undoSteps(house.app, { ...who(house, roll), eventId })
}
