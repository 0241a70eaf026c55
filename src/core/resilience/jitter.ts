import { randomInt } from 'node:crypto'

const STEPS = 1_000

/** This long, give or take a share of it: so that many who began together do not ask together for ever. */
export const jittered = (ms: number, share: number): number =>
  ms * (1 + share * ((2 * randomInt(STEPS + 1)) / STEPS - 1))
