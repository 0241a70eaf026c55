import { Temporal } from '../../src/core/clock.ts'
import type { Id, Snowflake } from '../../src/core/ids.ts'
import { addArea } from '../../src/features/areas/add-area.flow.ts'
import { removeArea } from '../../src/features/areas/remove-area.flow.ts'
import { renameArea } from '../../src/features/areas/rename-area.flow.ts'
import { undoRemoval as undoAreaRemoval } from '../../src/features/areas/undo-removal.flow.ts'
import { undoAbsence } from '../../src/features/away/undo-absence.flow.ts'
import { undoTakingBack } from '../../src/features/away/undo-taking-back.flow.ts'
import { completeChore } from '../../src/features/completions/complete-chore.flow.ts'
import { completeEarlier } from '../../src/features/completions/complete-earlier.flow.ts'
import { helpWith } from '../../src/features/completions/help-with.flow.ts'
import { logExtra } from '../../src/features/completions/log-extra.flow.ts'
import { undoCompletion } from '../../src/features/completions/undo-completion.flow.ts'
import { undoHelp } from '../../src/features/completions/undo-help.flow.ts'
import { removeMember } from '../../src/features/departures/remove-member.flow.ts'
import { undoGiving } from '../../src/features/exchange/undo-giving.flow.ts'
import { changeSettings } from '../../src/features/guilds/change-settings.flow.ts'
import type { GuildSettings } from '../../src/features/guilds/guild.ts'
import { rememberAuthorization } from '../../src/features/guilds/remember-authorization.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { undoRemoval } from '../../src/features/members/undo-removal.flow.ts'
import { CLOSINGS } from '../../src/features/model/closing.ts'
import { APPROVERS, REQUIREMENTS } from '../../src/features/model/requirement.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { changeRules } from '../../src/features/planning/change-rules.flow.ts'
import { deleteChore } from '../../src/features/planning/delete-chore.flow.ts'
import { editChore } from '../../src/features/planning/edit-chore.flow.ts'
import { restoreChore } from '../../src/features/planning/restore-chore.flow.ts'
import { undoEdit } from '../../src/features/planning/undo-edit.flow.ts'
import {
  ANYONE,
  type Assignment,
  HELPER_RULES,
  MISS_RULES,
  person,
  ROTATE_UNITS,
  rotationOf,
  STRATEGIES,
} from '../../src/features/rotations/assignment.ts'
import { packName } from '../../src/features/setup/pack-chore.view.ts'
import { PACKS } from '../../src/features/setup/packs.ts'
import { setUpGuild } from '../../src/features/setup/set-up-guild.flow.ts'
import { undoSetup } from '../../src/features/setup/undo-setup.flow.ts'
import { beginTurn } from '../../src/features/turns/begin-turn.flow.ts'
import { postponeChore } from '../../src/features/turns/postpone-chore.flow.ts'
import { skipChore } from '../../src/features/turns/skip-chore.flow.ts'
import { stopTurn } from '../../src/features/turns/stop-turn.flow.ts'
import { undoPostponement } from '../../src/features/turns/undo-postponement.flow.ts'
import { undoSkip } from '../../src/features/turns/undo-skip.flow.ts'
import { oneOf, type Roll } from './dice.ts'
import { type Act, maybe, pick, remembering, who } from './random-act.ts'
import { argue, judge } from './random-answers.ts'
import { comeBack, goAway, takeBackOnce } from './random-away.ts'
import { answer, give, offer } from './random-exchange.ts'
import type { Household } from './random-history.ts'
import { proveOnce } from './random-proofs.ts'
import { changeStepsOnce, tickOnce, undoStepsOnce } from './random-steps.ts'
import { transferOnce } from './random-transfer.ts'
import { CHANNELS, MINUTES, NAMES, PAST, PROOFS, UNTIL, WHENS, ZONES } from './random-words.ts'

/** Mostly turns: what else there is needs no thought. */
function assignmentOf(people: readonly Snowflake[], roll: Roll): Assignment {
  const some = people.filter(() => roll(3) > 0)
  const [first, second] = some
  if (!first || !second) return first ? person(first) : ANYONE
  const mode = oneOf(roll, ['anyOne', 'together', 'each', 'each'] as const) ?? 'anyOne'
  const strategy = oneOf(roll, STRATEGIES) ?? 'inOrder'
  const rotateEvery = { n: 1 + roll(2), unit: oneOf(roll, ROTATE_UNITS) ?? 'day' }
  const helperRule = oneOf(roll, HELPER_RULES) ?? 'advance'
  const onMiss = oneOf(roll, MISS_RULES) ?? 'stay'
  return roll(4) > 0
    ? rotationOf(some, { strategy, rotateEvery, helperRule, onMiss })
    : { kind: 'several', members: some, mode }
}

const definition = async ({ areas, people }: Household, roll: Roll) => ({
  name: pick(roll, NAMES),
  when: pick(roll, WHENS),
  assignment: assignmentOf(people, roll),
  effort: 1 + roll(5),
  priority: 1 + roll(5),
  areaId: maybe(roll, await areas()),
  notes: maybe(roll, ['Hot water', 'The key hangs by the door']),
  closing: maybe(roll, CLOSINGS),
})

/** Turns that go round, and turns that each have for themselves: without them much of what follows is rare. */
export async function settle(house: Household, roll: Roll) {
  const assignments: readonly Assignment[] = [
    rotationOf(house.people),
    { kind: 'several', members: house.people.slice(0, 3), mode: 'each' },
  ]
  for (const [n, assignment] of assignments.entries()) {
    const wanted = { ...(await definition(house, roll)), name: `Shared ${n}`, when: 'every day' }
    await addChore(house.app, { ...who(house, roll), ...wanted, assignment })
  }
}

const add: Act = async (house, roll) =>
  addChore(house.app, { ...who(house, roll), ...(await definition(house, roll)) })

const edit: Act = async (house, roll) => {
  const chore = oneOf(roll, await house.chores())
  if (!chore) return undefined
  const edited = { ...who(house, roll), ...(await definition(house, roll)), ...chore }
  return remembering(house.edits, editChore(house.app, edited))
}

const ofChore =
  (act: typeof deleteChore | typeof restoreChore): Act =>
  async (house, roll) => {
    const chore = oneOf(roll, await house.chores())
    return chore && act(house.app, { ...who(house, roll), choreId: chore.choreId })
  }

const complete: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  const asksEarly = roll(3) === 0
  const said = {
    note: maybe(roll, ['Bags nearly out']),
    doneBy: maybe(roll, house.people) ?? undefined,
    proof: maybe(roll, PROOFS),
  }
  const wanted = { ...who(house, roll), ...said, occurrenceId, asksEarly }
  return occurrenceId && completeChore(house.app, { ...wanted, occurrenceId })
}

/** Pressed twice, now and then. */
const extra: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  if (!occurrenceId) return undefined
  const doneAt = roll(3) ? undefined : house.app.clock.now().subtract({ hours: roll(40) })
  const wanted = { ...who(house, roll), occurrenceId, extraId: house.app.newId(), doneAt }
  await logExtra(house.app, wanted)
  return roll(4) ? undefined : logExtra(house.app, wanted)
}

const dropExtra: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('extra'))
  return occurrenceId && undoCompletion(house.app, { ...who(house, roll), occurrenceId })
}

const completeOld: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('missed'))
  return occurrenceId && completeChore(house.app, { ...who(house, roll), occurrenceId })
}

const backdate: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  const when = pick(roll, PAST)
  return occurrenceId && completeEarlier(house.app, { ...who(house, roll), occurrenceId, when })
}

const uncomplete: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('done'))
  return occurrenceId && undoCompletion(house.app, { ...who(house, roll), occurrenceId })
}

const rules: Act = async (house, roll) => {
  const chore = oneOf(roll, await house.chores())
  const asked = roll(3) ? [] : [pick(roll, REQUIREMENTS)]
  const wanted = { ...who(house, roll), asked, approver: maybe(roll, APPROVERS) }
  return chore && changeRules(house.app, { ...wanted, choreId: chore.choreId })
}

const begin: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  const act = roll(3) ? beginTurn : stopTurn
  return occurrenceId && act(house.app, { ...who(house, roll), occurrenceId })
}

const help: Act = async (house, roll) => {
  const completionId = oneOf(roll, await house.completions())
  const act = roll(3) ? helpWith : undoHelp
  return completionId && act(house.app, { ...who(house, roll), completionId })
}

const skip: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  const reason = maybe(roll, ['On holiday'])
  return (
    occurrenceId &&
    remembering(house.skips, skipChore(house.app, { ...who(house, roll), occurrenceId, reason }))
  )
}

const postpone: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  const wanted = { ...who(house, roll), until: pick(roll, UNTIL) }
  return (
    occurrenceId &&
    remembering(house.postponements, postponeChore(house.app, { ...wanted, occurrenceId }))
  )
}

type Ids =
  | 'edits'
  | 'skips'
  | 'postponements'
  | 'areaRemovals'
  | 'memberRemovals'
  | 'absences'
  | 'takings'
  | 'givings'
  | 'setups'

/** Mostly the latest, which can be taken back; sometimes one that cannot any more. */
const undo =
  (
    ids: Ids,
    act: (
      app: Household['app'],
      wanted: ReturnType<typeof who> & { eventId: Id },
    ) => Promise<unknown>,
  ): Act =>
  async (house, roll) => {
    const eventId = roll(3) ? house[ids].at(-1) : oneOf(roll, house[ids])
    return eventId && act(house.app, { ...who(house, roll), eventId })
  }

const change =
  (
    to: (roll: Roll, settings: GuildSettings, now: Temporal.Instant) => Partial<GuildSettings>,
  ): Act =>
  (house, roll) =>
    changeSettings(house.app, {
      ...who(house, roll),
      change: (settings) => ({ ...settings, ...to(roll, settings, house.app.clock.now()) }),
    })

/** The choice falls before the flow: a flow that decides again decides the same. */
const changing =
  (to: Parameters<typeof change>[0]): Act =>
  (house, roll) => {
    const side = roll(2 ** 20)
    return change((_, settings, now) => to((sides) => side % sides, settings, now))(house, roll)
  }

const zone = changing((roll) => ({ zone: pick(roll, ZONES) }))
const dayStart = changing((roll) => ({ dayStartMinutes: pick(roll, MINUTES) }))
const policies = changing((roll) => ({
  adding: pick(roll, ['everyone', 'everyone', 'restricted'] as const),
  completing: pick(roll, ['everyone', 'everyone', 'restricted'] as const),
}))
const channels = changing((roll) => ({
  channelId: pick(roll, CHANNELS),
  closedChannelId: pick(roll, CHANNELS),
  reminds: roll(2) > 0,
}))
const pause = changing((roll, _, now) => {
  const from = roll(2) ? now : now.add({ hours: 30 })
  const until = roll(3) ? from.add({ hours: 24 * (1 + roll(9)) }) : null
  return { pausedFrom: from, pausedUntil: until }
})
const resume = changing((_, { pausedFrom }, now) => ({
  pausedUntil: pausedFrom && Temporal.Instant.compare(pausedFrom, now) < 0 ? now : pausedFrom,
}))
const unpause = changing(() => ({ pausedFrom: null, pausedUntil: null }))

const newArea: Act = (house, roll) =>
  addArea(house.app, {
    ...who(house, roll),
    name: pick(roll, ['Kitchen', 'Garden', 'Attic', 'Hall']),
  })
const rename: Act = async (house, roll) => {
  const areaId = oneOf(roll, await house.areas())
  return (
    areaId &&
    renameArea(house.app, {
      ...who(house, roll),
      areaId,
      name: pick(roll, ['Cellar', 'Loft', 'Hall']),
    })
  )
}
const dropArea: Act = async (house, roll) => {
  const areaId = oneOf(roll, await house.areas())
  return (
    areaId &&
    remembering(house.areaRemovals, removeArea(house.app, { ...who(house, roll), areaId }))
  )
}

const join: Act = (house, roll) =>
  joinMembers(house.app, { ...who(house, roll), userId: pick(roll, house.people) })
const leave: Act = (house, roll) => {
  const wanted = { ...who(house, roll), userId: pick(roll, house.people) }
  return remembering(house.memberRemovals, removeMember(house.app, wanted))
}

const setUp: Act = async (house, roll) => {
  const chosen = {
    channelId: pick(roll, ['300000000000000001', '300000000000000002'] as const),
    zone: pick(roll, ZONES),
    pack: pick(roll, PACKS),
    reminds: roll(2) > 0,
    announcesCompletions: roll(2) > 0,
    managerRoleId: null,
  }
  const { eventId } = await setUpGuild(house.app, { ...who(house, roll), chosen, nameOf: packName })
  house.setups.push(eventId)
}

const authorize: Act = (house, roll) =>
  rememberAuthorization(house.app, {
    guildId: house.guildId,
    userId: pick(roll, house.people),
    scopes: ['bot'],
    name: 'Home',
    guildLocale: 'nl',
    systemChannelId: null,
  })

/** How often each is done, against all others. */
const WEIGHTED: readonly (readonly [weight: number, act: Act])[] = [
  [14, add],
  [8, edit],
  [4, undo('edits', undoEdit)],
  [4, ofChore(deleteChore)],
  [4, ofChore(restoreChore)],
  [22, complete],
  [3, completeOld],
  [8, backdate],
  [9, uncomplete],
  [5, extra],
  [3, dropExtra],
  [6, help],
  [6, proveOnce],
  [8, judge],
  [6, argue],
  [8, begin],
  [4, changeStepsOnce],
  [2, undoStepsOnce],
  [6, tickOnce],
  [4, rules],
  [8, skip],
  [4, undo('skips', undoSkip)],
  [9, postpone],
  [4, undo('postponements', undoPostponement)],
  [10, give],
  [8, offer],
  [8, answer],
  [5, undo('givings', undoGiving)],
  [2, zone],
  [1, dayStart],
  [1, policies],
  [1, channels],
  [2, pause],
  [1, resume],
  [1, unpause],
  [3, newArea],
  [2, rename],
  [2, dropArea],
  [2, undo('areaRemovals', undoAreaRemoval)],
  [3, join],
  [2, leave],
  [2, undo('memberRemovals', undoRemoval)],
  [6, goAway],
  [5, comeBack],
  [3, undo('absences', undoAbsence)],
  [10, takeBackOnce],
  [2, undo('takings', undoTakingBack)],
  [8, transferOnce],
  [1, setUp],
  [1, undo('setups', undoSetup)],
  [1, authorize],
]

const ACTS = WEIGHTED.flatMap(([weight, act]) => Array.from({ length: weight }, () => act))

export const anAct = (roll: Roll): Act => pick(roll, ACTS)
