import { leftMembersSweep } from './find-left-members.sweep.ts'

export const departures = {
  sweeps: [leftMembersSweep],
}
