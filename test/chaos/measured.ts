import { type Account, compare, compareReminders, type Difference } from './compare.ts'
import type { Sent } from './load.ts'
import { type Spoken, spokenIn } from './messages.ts'
import { type Outcomes, outcomeOf, tally } from './outcome.ts'
import type { Rig } from './rig.ts'
import { readRows } from './rows.ts'
import { type Spread, spreadOf } from './statistics.ts'
import {
  answersTo,
  heardOf,
  isAdd,
  isDone,
  outcomesOf,
  repetitions,
  toldBy,
  wronglyTold,
} from './told.ts'
import type { Place } from './town.ts'

export interface Measured {
  readonly interactions: number
  readonly outcomes: Outcomes
  /** Answered by «is thinking …» first. */
  readonly late: number
  readonly answerMs: Spread
  /** What a member or Discord should never have got, and what ended by itself. */
  readonly problems: readonly string[]
  readonly differences: readonly Difference[]
  readonly completions: number
  readonly added: number
  readonly announced: number
  readonly races: { readonly held: number; readonly broken: readonly string[] }
  readonly repeats: { readonly sent: number; readonly different: readonly string[] }
  readonly reminders: { readonly due: number; readonly sent: number; readonly lateMs: Spread }
  readonly probes: { readonly sent: number; readonly wrong: number; readonly ms: Spread }
  readonly parked: number
  /** Everything that the bot said of its own accord. */
  readonly spoken: readonly Spoken[]
}

/** Whatever stands in the rows, in Discord, and in what members were told. */
export async function measure(rig: Rig, places: readonly Place[], sent: Sent): Promise<Measured> {
  const { world } = rig.discord
  const interactions = rig.discord.interactions()
  const rows = await readRows(rig)
  const spoken = spokenIn(world, places)
  const announced = spoken.filter(({ kind }) => kind === 'completion')
  const reminders = spoken.filter(({ kind }) => kind === 'reminder')
  const accounts: readonly Account[] = [
    { name: 'chores', told: toldBy(world, interactions, isAdd), rows: rows.added },
    {
      name: 'completions',
      told: toldBy(world, interactions, isDone),
      rows: rows.completed,
      messages: announced.map(({ about }) => about),
    },
  ]
  const due = new Map(sent.reminded.map(({ occurrenceId, dueAtMs }) => [occurrenceId, dueAtMs]))
  const reminding = { due, perhaps: sent.perhapsReminded, messages: reminders }
  const ofAccounts = [...accounts.flatMap(compare), ...compareReminders(reminding)]
  return {
    interactions: interactions.length,
    outcomes: tally(interactions.flatMap((one) => outcomesOf(world, one))),
    late: interactions.flatMap(heardOf).filter((heard) => outcomeOf(heard) === 'late').length,
    answerMs: spreadOf(interactions.flatMap(answersTo).map(({ latencyMs }) => latencyMs)),
    problems: problemsOf(rig),
    differences: [...ofAccounts, ...rows.differences],
    completions: rows.completed.length,
    added: rows.added.length,
    announced: announced.length,
    races: { held: sent.races.size, broken: wronglyTold(interactions, rows.winners) },
    repeats: repetitions(interactions),
    reminders: { due: due.size, sent: reminders.length, lateMs: lateness(reminders, due) },
    probes: probesOf(sent),
    parked: rows.parked,
    spoken,
  }
}

/** What a kill cut off is nobody's fault, though Discord complains about it. */
function problemsOf({ discord, processes }: Rig): readonly string[] {
  const { interactions } = discord.world
  const isCut = (id = '') => {
    const delivery = interactions.get(id)?.delivery
    return delivery !== undefined && outcomeOf(delivery) === 'cut'
  }
  const found = discord
    .problems()
    .filter(({ interactionId }) => !isCut(interactionId))
    .map(({ where, what }) => `${where}: ${what}`)
  return [...found, ...processes.flatMap(({ deaths }) => deaths)]
}

const probesOf = ({ probes }: Sent) => ({
  sent: probes.length,
  wrong: probes.filter(({ status, body }) => status !== 401 || body !== '').length,
  ms: spreadOf(probes.map(({ ms }) => ms)),
})

const lateness = (reminders: readonly Spoken[], due: ReadonlyMap<string, number>) =>
  spreadOf(reminders.map(({ about, atMs }) => atMs - (due.get(about) ?? atMs)))
