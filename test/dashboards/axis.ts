import type { Unit } from './panels.ts'

/** Up to which a scale goes, and at how many steps it is marked. */
export interface Scale {
  readonly max: number
  readonly steps: number
}

const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10]
const STEPS = 4

/** The smallest round one that all of it fits into. */
export function scaleOf(highest: number, unit: Unit): Scale {
  const base = unit === 'bytes' ? 2 ** 20 : 1
  const wanted = Math.max(highest / base, unit === 's' ? 0.01 : 1) / STEPS
  const magnitude = 10 ** Math.floor(Math.log10(wanted))
  const step = (NICE.find((one) => one * magnitude >= wanted * 0.999) ?? 10) * magnitude
  const whole = unit === 'short' ? Math.ceil(step) : step
  return { max: whole * STEPS * base, steps: STEPS }
}

const round = (value: number) => String(Number(value.toPrecision(3)))

const SAID: Readonly<Record<Unit, (value: number) => string>> = {
  reqps: (value) => `${round(value)}/s`,
  ops: (value) => `${round(value)}/s`,
  s: (value) => (value < 1 ? `${round(value * 1_000)} ms` : `${round(value)} s`),
  bytes: (value) => `${round(value / 2 ** 20)} MB`,
  short: round,
}

export const say = (value: number, unit: Unit): string => (value === 0 ? '0' : SAID[unit](value))
