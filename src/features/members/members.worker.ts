import { absenceBegun, absenceChanged, absenceEnded } from './absence.events.ts'
import { memberJoined, memberRemoved } from './member.events.ts'

export const members = {
  events: [memberJoined, memberRemoved, absenceBegun, absenceChanged, absenceEnded],
}
