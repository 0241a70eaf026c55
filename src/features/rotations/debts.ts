import type { Snowflake } from '../../core/ids.ts'
import { CREDITS_MAX, type Credit, type Debt } from './turn-state.ts'

type Pair = Pick<Debt, 'by' | 'to'>

const isSame = (a: Pair, b: Pair) => a.by === b.by && a.to === b.to

export const owedBy = (debts: readonly Debt[], who: Snowflake) =>
  debts.reduce((sum, { by, turns }) => (by === who ? sum + turns : sum), 0)

/** One turn more; where the other owes one too, that one is gone instead. */
export function owing(debts: readonly Debt[], { by, to }: Pair): readonly Debt[] {
  const back = { by: to, to: by }
  if (debts.some((one) => isSame(one, back))) return paid(debts, back)
  const before = debts.find((one) => isSame(one, { by, to }))
  if (!before) return [...debts, { by, to, turns: 1 }]
  return debts.map((one) => (one === before ? { ...one, turns: one.turns + 1 } : one))
}

export const paid = (debts: readonly Debt[], pair: Pair): readonly Debt[] =>
  debts
    .map((one) => (isSame(one, pair) ? { ...one, turns: one.turns - 1 } : one))
    .filter(({ turns }) => turns > 0)

export const creditOf = (credits: readonly Credit[], who: Snowflake) =>
  credits.find(({ member }) => member === who)?.turns ?? 0

export function credited(credits: readonly Credit[], who: Snowflake): readonly Credit[] {
  const turns = Math.min(CREDITS_MAX, creditOf(credits, who) + 1)
  return [...credits.filter(({ member }) => member !== who), { member: who, turns }]
}

export const used = (credits: readonly Credit[], who: Snowflake): readonly Credit[] =>
  credits
    .map((one) => (one.member === who ? { ...one, turns: one.turns - 1 } : one))
    .filter(({ turns }) => turns > 0)
