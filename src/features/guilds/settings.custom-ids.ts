import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { zone } from './zones.ts'

/** «Settings», on other cards. */
export const openSettingsId = defineCustomId('settings.open', {})
export const tabId = defineCustomId('settings.tab', {})

export const boardChannelId = defineCustomId('settings.board', {})
export const channelId = defineCustomId('settings.channel', {})
export const toldId = defineCustomId('settings.told', {})

export const zoneId = defineCustomId('settings.zone', {})
export const otherZoneId = defineCustomId('settings.other-zone', {})
/** One that was meant, perhaps, when what was typed is none. */
export const meantZoneId = defineCustomId('settings.meant-zone', { zone })
/** Opens the question again, with what was typed. */
export const zoneAgainId = defineCustomId('settings.zone-again', { typed: z.string() })
export const dayStartId = defineCustomId('settings.day-start', {})
export const quietId = defineCustomId('settings.quiet', {})
export const otherQuietId = defineCustomId('settings.other-quiet', {})

export const languageId = defineCustomId('settings.language', {})
export const managerRoleId = defineCustomId('settings.manager-role', {})
export const addingId = defineCustomId('settings.adding', {})
export const completingId = defineCustomId('settings.completing', {})
