import type { Kind, Question } from './interactions.ts'
import type { OpenOccurrence } from './seed-guilds.ts'
import { memberOf } from './seed-kinds.ts'

/** What a minute of life looks like, in hundredths; looking is commoner than doing. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['chores', 34],
  ['names', 16],
  ['done', 14],
  ['show', 10],
  ['page', 8],
  ['filter', 6],
  ['help', 4],
  ['undo', 4],
  ['add', 3],
  ['ping', 1],
]

/** An undo follows its done after this many other interactions, when that was surely answered. */
const UNDO_AFTER = 60

/** Hands out what can be done once; each guild in its turn. */
export interface Supply {
  take(): OpenOccurrence
}

export function supplyOf(open: readonly OpenOccurrence[]): Supply {
  const left = open.values()
  return {
    take() {
      const next = left.next()
      if (next.done) throw new Error('every seeded chore was done: seed more, or ask for less')
      return next.value
    },
  }
}

export interface Source {
  readonly open: readonly OpenOccurrence[]
  readonly supply: Supply
}

/** Looks at guilds in turn; only what changes something uses up the supply. */
export function question(kind: Kind, nth: number, { open, supply }: Source): Question {
  const place = kind === 'done' ? supply.take() : open[nth % open.length]
  if (!place) throw new Error('nothing was seeded')
  const { guildId, choreId, id: occurrenceId } = place
  // Nobody asks twice: the quota of a member is not what is measured, and no switch turns it off.
  const userId = memberOf(guildId, nth)
  return { kind, guildId, userId, choreId, occurrenceId }
}

export const questions = (kind: Kind, count: number, from: Source): readonly Question[] =>
  Array.from({ length: count }, (_, nth) => question(kind, nth, from))

export function mixedQuestions(count: number, from: Source): readonly Question[] {
  const mixed: Question[] = []
  const doneAt: number[] = []

  function undoOrLook(nth: number): Question {
    const [earlier = nth] = doneAt
    const done = nth - earlier >= UNDO_AFTER ? mixed[earlier] : undefined
    if (!done) return question('chores', nth, from)
    doneAt.shift()
    return { ...done, kind: 'undo' }
  }

  for (const [nth, kind] of spreadKinds(count).entries()) {
    if (kind === 'done') doneAt.push(nth)
    mixed.push(kind === 'undo' ? undoOrLook(nth) : question(kind, nth, from))
  }
  return mixed
}

/** Each kind evenly over the whole, as often as its share says. */
function spreadKinds(count: number): readonly Kind[] {
  const owed = SHARES.map(([kind, share]) => ({ kind, share, credit: 0 }))
  return Array.from({ length: count }, () => {
    for (const one of owed) one.credit += one.share
    const [next] = owed.toSorted((a, b) => b.credit - a.credit)
    if (!next) return 'chores'
    next.credit -= 100
    return next.kind
  })
}
