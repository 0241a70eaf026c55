import { defineCustomId } from '../../core/custom-id.ts'

/** Another topic, on the card of one. */
export const topicId = defineCustomId('help.topic', {})
