import { createLimits, type Limits } from '../../src/core/resilience/limits.ts'

const PLENTY = 1_000_000

/** More than any test asks: for whatever is not about limits. */
export const roomy = { member: PLENTY, guild: PLENTY, typing: PLENTY }

export const noLimits: Limits = createLimits({ quotas: roomy })
