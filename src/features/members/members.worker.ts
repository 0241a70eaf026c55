import { memberJoined, memberRemoved } from './member.events.ts'

export const members = {
  events: [memberJoined, memberRemoved],
}
