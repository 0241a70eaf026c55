import { BESIDES } from '../../src/features/away/away.custom-ids.ts'
import { beginAbsence } from '../../src/features/away/begin-absence.flow.ts'
import { endAbsence } from '../../src/features/away/end-absence.flow.ts'
import { takeBack } from '../../src/features/away/take-back.flow.ts'
import { oneOf } from './dice.ts'
import { type Act, maybe, pick, remembering, who } from './random-act.ts'

const FORTNIGHT_DAYS = 14

/** Mostly at once, and whoever has something to do: others have nothing that would go to anybody. */
export const goAway: Act = async (house, roll) => {
  const turn = oneOf(roll, await house.upcoming())
  const holder = turn && roll(4) ? await house.holder(turn) : undefined
  const today = house.app.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const from = today.add({ days: roll(3) ? roll(2) : roll(12) })
  const to = roll(4) ? from.add({ days: roll(FORTNIGHT_DAYS) }).toString() : null
  const userId = holder ?? pick(roll, house.people)
  const wanted = { ...who(house, roll), userId, isManager: true }
  const said = { range: { from: from.toString(), to }, note: maybe(roll, ['At sea']) }
  const absence = { ...wanted, ...said, besides: pick(roll, BESIDES) }
  return remembering(house.absences, beginAbsence(house.app, absence))
}

/** Mostly who is away or will be: of others there is nothing to end. */
export const comeBack: Act = async (house, roll) => {
  const away = await house.away()
  const userId = (roll(4) ? oneOf(roll, away) : undefined) ?? pick(roll, house.people)
  const wanted = { ...who(house, roll), userId, isManager: true }
  const ended = await remembering(house.absences, endAbsence(house.app, wanted))
  if (ended.ok) house.endings.push(ended.value.eventId)
  return ended
}

/** Mostly of the latest who is back; of nobody yet, somebody goes and comes back first. */
export const takeBackOnce: Act = async (house, roll) => {
  if (roll(2) || house.endings.length === 0) {
    await goAway(house, roll)
    await comeBack(house, roll)
  }
  const eventId = roll(3) ? house.endings.at(-1) : oneOf(roll, house.endings)
  const taking = { ...who(house, roll), isManager: roll(8) > 0 }
  return eventId && remembering(house.takings, takeBack(house.app, { ...taking, eventId }))
}
