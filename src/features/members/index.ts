export { guildsOf, isKnownIn } from './guilds-of.flow.ts'
export { joinId } from './member.custom-ids.ts'
export { memberJoined, memberRemoved } from './member.events.ts'
export * as members from './member.repository.ts'
