import { defineCustomId } from '../../core/custom-id.ts'

export const channelId = defineCustomId('settings.channel', {})
export const toldId = defineCustomId('settings.told', {})
