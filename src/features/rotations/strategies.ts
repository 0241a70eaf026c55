import type { StrategyName } from './assignment.ts'
import { inOrder } from './in-order.ts'
import { leastLoaded } from './least-loaded.ts'
import { shuffle } from './shuffle.ts'
import type { Strategy } from './strategy.ts'

export const STRATEGY: Record<StrategyName, Strategy> = { inOrder, leastLoaded, shuffle }
