import { leftMembersSweep } from './find-left-members.sweep.ts'
import { rolesSeenJob } from './roles-seen.job.ts'

export const departures = {
  jobs: [rolesSeenJob],
  sweeps: [leftMembersSweep],
}
