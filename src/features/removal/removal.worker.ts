import { eraseDueSweep } from './erase-due.sweep.ts'

export const removal = {
  sweeps: [eraseDueSweep],
}
