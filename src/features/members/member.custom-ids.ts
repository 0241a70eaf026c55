import { defineCustomId } from '../../core/custom-id.ts'

/** «Join»: on the board, and wherever somebody is asked to take part. */
export const joinId = defineCustomId('members.join', {})
