import {
  beginImport,
  beginTakingBack,
  cancelImport,
} from '../../src/features/transfer/begin-import.flow.ts'
import { importTrialEffect } from '../../src/features/transfer/import-trial.effect.ts'
import { requestImport } from '../../src/features/transfer/request-import.flow.ts'
import { oneOf, type Roll } from './dice.ts'
import { type Act, maybe, pick, who } from './random-act.ts'
import type { Household } from './random-history.ts'
import { NAMES, WHENS } from './random-words.ts'

const AREAS = ['Kitchen', 'Garden', 'Porch']
const WAYS = ['inOrder', 'leastLoaded', 'shuffle', 'anyOne', 'together', 'each']
const ROWS_MAX = 8

/** A row of a file: some of those whom it names take no part, and some of the names are in use. */
function aRow({ people }: Household, roll: Roll) {
  const some = people.filter(() => roll(3) === 0).map((id) => `<@${id}>`)
  const cells = [
    roll(2) ? pick(roll, NAMES) : `Row ${roll(40)}`,
    pick(roll, WHENS),
    maybe(roll, AREAS) ?? '',
    ...(roll(3) > 0 || some.length < 2 ? ['', ''] : [some.join(' '), pick(roll, WAYS)]),
    '1 week,advance,stay',
    maybe(roll, ['note', 'steps', 'photo manager']) ?? '',
    maybe(roll, ['"Rinse\nDry"', 'Wipe']) ?? '',
  ]
  return cells.join()
}

/** Somebody uploads a file, and the worker says what would come of it. */
const upload: Act = async (house, roll) => {
  const { app, guildId } = house
  const acting = who(house, roll)
  const rows = Array.from({ length: 1 + roll(ROWS_MAX) }, () => aRow(house, roll))
  const columns = 'name,when,area,who,shared,turnEvery,helped,missedTurn,requires,steps'
  const bytes = Buffer.from([columns, ...rows].join('\n'))
  const url = `https://cdn.discordapp.com/attachments/1/2/${app.newId()}.csv`
  house.files.set(url, { kind: 'file', bytes })
  const token = 'random'
  const asked = { interactionId: app.newId(), userId: acting.by, token }
  await requestImport(app, { ...acting, ...asked, file: { url, bytes: bytes.length } })
  const id = await house.asked(asked.interactionId)
  const context = { mark: 'random', earlier: undefined, signal: new AbortController().signal }
  return importTrialEffect.prepare(app, { guildId, id, ...context })
}

const PRESSES = [beginImport, beginTakingBack, beginTakingBack, cancelImport]

/** It is imported, taken back or cancelled: by whoever presses, and often when that cannot be any more. */
const press =
  (presses: readonly (typeof PRESSES)[number][]): Act =>
  async (house, roll) => {
    const importId = oneOf(roll, await house.imports())
    const { by: userId, ...acting } = who(house, roll)
    const act = pick(roll, presses)
    const pressed = { ...acting, userId, interactionId: acting.correlationId, token: 'random' }
    return importId && act(house.app, { ...pressed, importId })
  }

/** A day later a file is forgotten: mostly somebody presses at once. */
export const transferOnce: Act = async (house, roll) => {
  if (roll(3) > 0 && (await house.imports()).length > 0) return press(PRESSES)(house, roll)
  await upload(house, roll)
  return roll(4) > 0 ? press([beginImport])(house, roll) : undefined
}
