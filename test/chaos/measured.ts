import type { Delivery, Interaction } from '../fake-discord/interaction.ts'
import { type Account, compare, compareReminders, type Difference } from './compare.ts'
import type { Sent } from './load.ts'
import { type Spoken, spokenIn } from './messages.ts'
import { firstOf, type Outcome, outcomeOf, outcomeOfAll } from './outcome.ts'
import type { Rig } from './rig.ts'
import { type Spread, spreadOf } from './statistics.ts'
import type { Place } from './town.ts'

export interface Measured {
  readonly interactions: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly answerMs: Spread
  /** What a member or Discord should never have got. */
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
  const interactions = rig.discord.interactions()
  const rows = await readRows(rig)
  const spoken = spokenIn(rig.discord.world, places)
  const announced = spoken.filter(({ kind }) => kind === 'completion')
  const reminders = spoken.filter(({ kind }) => kind === 'reminder')
  const accounts: readonly Account[] = [
    { name: 'chores', told: toldBy(interactions, isAdd), rows: rows.added },
    {
      name: 'completions',
      told: toldBy(interactions, isDone),
      rows: rows.completed,
      messages: rig.announces ? announced.map(({ about }) => about) : undefined,
    },
  ]
  const due = new Map(sent.reminded.map(({ occurrenceId, dueAtMs }) => [occurrenceId, dueAtMs]))
  const reminding = { due, perhaps: sent.perhapsReminded, messages: reminders }
  return {
    interactions: interactions.length,
    outcomes: tally(interactions.flatMap(heardOf).map(outcomeOf)),
    answerMs: spreadOf(interactions.flatMap(answered).map(({ latencyMs }) => latencyMs)),
    problems: problemsOf(rig),
    differences: [
      ...accounts.flatMap(compare),
      ...compareReminders(reminding),
      ...rows.differences,
    ],
    completions: rows.completed.length,
    added: rows.added.length,
    announced: announced.length,
    races: { held: sent.races.size, broken: brokenRaces(interactions, rows.winners) },
    repeats: repeatsOf(interactions),
    reminders: { due: due.size, sent: reminders.length, lateMs: lateness(reminders, due) },
    probes: probesOf(sent),
    parked: rows.parked,
    spoken,
  }
}

const heardOf = ({ delivery, repeats }: Interaction): readonly Delivery[] =>
  delivery ? [delivery, ...repeats] : repeats

const answered = (interaction: Interaction) =>
  heardOf(interaction).filter((heard) => outcomeOf(heard) !== 'cut')

type Named = {
  readonly data?: {
    readonly custom_id?: string
    readonly name?: string
    readonly options?: readonly { readonly name: string }[]
  }
}

const dataOf = ({ request }: Interaction) => (request as Named).data // made by the fake itself

const isDone = (interaction: Interaction) =>
  dataOf(interaction)?.custom_id?.startsWith('1:chore.done:') ?? false
const isAdd = (interaction: Interaction) =>
  interaction.type === 2 && dataOf(interaction)?.options?.[0]?.name === 'add'

const toldBy = (interactions: readonly Interaction[], is: (one: Interaction) => boolean) =>
  new Map(interactions.filter(is).map((one) => [one.id, outcomeOfAll(heardOf(one))]))

async function readRows({ admin, announces }: Rig) {
  const events = await admin`
    select type, stream_id, correlation_id, actor_id from event_log
    where type in ('chore.added', 'chore.completed')`
  const of = (type: string) =>
    events
      .filter((event) => event.type === type)
      .map((event) => ({ cause: String(event.correlation_id), about: String(event.stream_id) }))
  const completed = of('chore.completed')
  const standing = await admin`select occurrence_id from completions where undone_at is null`
  const told = new Set(completed.map(({ about }) => about))
  const untold = standing.map((row) => String(row.occurrence_id)).filter((id) => !told.has(id))
  const differences: readonly Difference[] =
    untold.length > 0 || standing.length !== completed.length
      ? [{ wrong: 'unfounded row', in: 'completions without their event', of: untold }]
      : []
  const [parked] = announces
    ? await admin`select
        (select count(*) from outbox where state = 'parked') +
        (select count(*) from scheduled_jobs where state = 'parked') as count`
    : []
  const winners = new Map(
    events.map((event) => [String(event.stream_id), String(event.actor_id)] as const),
  )
  return {
    added: of('chore.added'),
    completed,
    differences,
    winners,
    parked: Number(parked?.count ?? 0),
  }
}

/** Whoever came second has to be told the very person who was first. */
function brokenRaces(interactions: readonly Interaction[], winners: ReadonlyMap<string, string>) {
  return interactions.filter(isDone).flatMap((one) => {
    const first = one.delivery && firstOf(one.delivery)
    const occurrence = dataOf(one)?.custom_id?.split(':')[2] ?? ''
    if (first === undefined || winners.get(occurrence) === first) return []
    return [`${one.id} was told ${first}, it was ${winners.get(occurrence)}`]
  })
}

/** A repetition of what was carried out gets the same bytes. */
function repeatsOf(interactions: readonly Interaction[]) {
  const repeated = interactions.filter(
    (one) => (isDone(one) || isAdd(one)) && one.repeats.length > 0 && one.delivery,
  )
  const different = repeated.flatMap(({ id, delivery, repeats }) => {
    if (!delivery || !['done', 'second'].includes(outcomeOf(delivery))) return []
    const others = repeats.filter(
      (repeat) => !['cut', 'nothing', 'unknown'].includes(outcomeOf(repeat)),
    )
    return others.some(({ text }) => text !== delivery.text) ? [id] : []
  })
  return { sent: repeated.length, different }
}

function problemsOf({ discord, processes }: Rig): readonly string[] {
  const cut = new Set(
    discord
      .interactions()
      .flatMap((one) => (one.delivery && outcomeOf(one.delivery) === 'cut' ? [one.id] : [])),
  )
  const found = discord
    .problems()
    .filter(({ interactionId }) => !cut.has(interactionId ?? ''))
    .map(({ where, what }) => `${where}: ${what}`)
  return [...found, ...processes.flatMap(({ deaths }) => deaths)]
}

const probesOf = ({ probes }: Sent) => ({
  sent: probes.filter(({ status }) => status < 590).length,
  wrong: probes.filter(({ status, body }) => status < 590 && (status !== 401 || body !== ''))
    .length,
  ms: spreadOf(probes.map(({ ms }) => ms)),
})

const lateness = (reminders: readonly Spoken[], due: ReadonlyMap<string, number>) =>
  spreadOf(reminders.flatMap(({ about, atMs }) => atMs - (due.get(about) ?? atMs)))

function tally(outcomes: readonly Outcome[]) {
  const count = { done: 0, second: 0, nothing: 0, unknown: 0, cut: 0, broken: 0 }
  for (const outcome of outcomes) count[outcome] += 1
  return count
}
