import type { Definition } from '../core/discord/registrations.ts'
import { type Step, typeOf } from './plan.ts'

const SIGN = { create: '+', change: '~', remove: '-' } as const
const MENU: Readonly<Record<number, string>> = { 2: 'menu of a person', 3: 'menu of a message' }

/** As a person would find it. */
export function nameOf(definition: Definition): string {
  const menu = MENU[typeOf(definition)]
  return menu ? `${menu}: ${definition.name}` : `/${definition.name}`
}

/** For a person: a line for each command, and below it what changes. */
export function linesOf(plan: readonly Step[]): readonly string[] {
  if (plan.length === 0) return ['No difference: Discord knows the commands of this build.']
  const steps = plan.flatMap((step) => [
    `${SIGN[step.kind]} ${nameOf(step.definition)}`,
    ...(step.kind === 'change' ? step.differences.map((line) => `    ${line}`) : []),
  ])
  const { create, change, remove } = countsOf(plan)
  return [...steps, `${create} to create, ${change} to change, ${remove} to remove.`]
}

const countsOf = (plan: readonly Step[]) => {
  const count = (kind: Step['kind']) => plan.filter((step) => step.kind === kind).length
  return { create: count('create'), change: count('change'), remove: count('remove') }
}

/** For a machine. */
export const dataOf = (plan: readonly Step[]) => ({
  ...countsOf(plan),
  steps: plan.map((step) => ({
    kind: step.kind,
    type: typeOf(step.definition),
    name: step.definition.name,
    ...(step.kind === 'change' && { differences: step.differences }),
  })),
})
