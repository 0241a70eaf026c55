import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id, snowflake } from '../../core/ids.ts'

/** «Join»: on the board, and wherever somebody is asked to take part. */
export const joinId = defineCustomId('members.join', {})

/** Of the list of who takes part, counted from 0. */
export const membersPageId = defineCustomId('members.page', {
  page: z.coerce.number().int().min(0),
})
export const addMembersId = defineCustomId('members.add', {})
/** Says what follows, and asks. */
export const askRemovalId = defineCustomId('members.ask-removal', {})
export const removeMemberId = defineCustomId('members.remove', { user: snowflake })
/** Takes back what the event of this id tells of. */
export const undoRemovalId = defineCustomId('members.undo-removal', { event: id })
