import { exportEffect } from './export.effect.ts'

export const transfer = { effects: [exportEffect] }
