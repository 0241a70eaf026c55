import type { Delivery, Interaction } from '../fake-discord/interaction.ts'
import type { World } from '../fake-discord/world.ts'
import { firstIn, type Outcome, outcomeOf, saidIn, together } from './outcome.ts'

export const heardOf = ({ delivery, repeats }: Interaction): readonly Delivery[] =>
  delivery ? [delivery, ...repeats] : repeats

/** Everything that came back to Discord, in whatever time. */
export const answersTo = (interaction: Interaction) =>
  heardOf(interaction).filter((heard) => outcomeOf(heard) !== 'cut')

interface Request {
  readonly data?: {
    readonly custom_id?: string
    readonly options?: readonly { readonly name: string }[]
  }
}

const dataOf = ({ request }: Interaction) => (request as Request).data // made by the fake itself
const COMMAND = 2

export const isAdd = (one: Interaction) =>
  one.type === COMMAND && dataOf(one)?.options?.[0]?.name === 'add'

export const isDone = (one: Interaction) =>
  dataOf(one)?.custom_id?.startsWith('1:chore.done:') ?? false

/** What stands on the screen in the end: «is thinking …» has become something by then, or it was a lie. */
export function outcomesOf(world: World, interaction: Interaction): readonly Outcome[] {
  return heardOf(interaction).map((heard) => {
    const outcome = outcomeOf(heard)
    return outcome === 'late' ? lateOutcome(world, interaction) : outcome
  })
}

function lateOutcome({ messages }: World, { originalId }: Interaction): Outcome {
  const message = messages.get(originalId ?? '')
  if (!message || message.thinking) return 'broken'
  return saidIn(JSON.stringify([message.content, message.components]))
}

/** By the id of each of these interactions: what its member was told. */
export const toldBy = (
  world: World,
  interactions: readonly Interaction[],
  is: (one: Interaction) => boolean,
) => new Map(interactions.filter(is).map((one) => [one.id, together(outcomesOf(world, one))]))

/** Whoever came second has to be told the very person who was first; `winners` are by occurrence. */
export function wronglyTold(
  interactions: readonly Interaction[],
  winners: ReadonlyMap<string, string>,
): readonly string[] {
  return interactions.filter(isDone).flatMap((one) => {
    const first = firstIn(one.delivery?.text ?? '')
    const winner = winners.get(dataOf(one)?.custom_id?.split(':')[2] ?? '')
    return first === undefined || winner === first
      ? []
      : [`${one.id} was told ${first}, and it was ${winner}`]
  })
}

const SETTLED: readonly Outcome[] = ['done', 'second']

/** A repetition of what was carried out gets the same bytes. */
export function repetitions(interactions: readonly Interaction[]) {
  const repeated = interactions.filter(
    (one) => (isDone(one) || isAdd(one)) && one.delivery && one.repeats.length > 0,
  )
  const different = repeated.filter((one) => {
    const settled = heardOf(one).filter((heard) => SETTLED.includes(outcomeOf(heard)))
    return new Set(settled.map(({ text }) => text)).size > 1
  })
  return { sent: repeated.length, different: different.map(({ id }) => id) }
}
