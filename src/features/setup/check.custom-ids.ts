import { defineCustomId } from '../../core/custom-id.ts'

/** Picks the channels to look at: only then does Discord tell what the bot may do there. */
export const checkId = defineCustomId('check.channels', {})
