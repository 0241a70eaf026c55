export { removeMember } from './remove-member.flow.ts'
