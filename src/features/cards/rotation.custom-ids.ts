import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

const ofChore = { chore: id }

/** Why it is whose turn it is; of the turn, because the next one is somebody else's. */
export const whyId = defineCustomId('chore.why', { occurrence: id })

/** Who takes turns at a chore and how, and what can be changed of that. */
export const rotationId = defineCustomId('chore.rotation', ofChore)
export const rotationWayId = defineCustomId('rotation.way', ofChore)
export const rotationMembersId = defineCustomId('rotation.members', ofChore)
export const rotationEveryId = defineCustomId('rotation.every', ofChore)
export const rotationHelpId = defineCustomId('rotation.help', ofChore)
export const rotationMissId = defineCustomId('rotation.miss', ofChore)
export const rotationUpId = defineCustomId('rotation.up', ofChore)
/** `occurrence`: whoever presses it second does not move the next turn on by mistake. */
export const rotationNextId = defineCustomId('rotation.next', { ...ofChore, occurrence: id })
