export {
  absenceBegun,
  absenceChanged,
  absenceEnded,
  absenceFrom,
  absenceTold,
} from './absence.events.ts'
export * as absences from './absence.repository.ts'
export {
  ABSENCE_NOTE_LENGTH_MAX,
  ABSENCES_MAX,
  type Absence,
  absentOn,
  isAwayOn,
  isBackOn,
} from './absence.ts'
export { guildsOf, isKnownIn } from './guilds-of.flow.ts'
export { joinId } from './member.custom-ids.ts'
export { memberJoined, memberRemoved } from './member.events.ts'
export * as members from './member.repository.ts'
export { ROLES_SEEN } from './roles.ts'
