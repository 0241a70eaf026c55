import { z } from 'zod'
import { defineCustomId, mark } from '../../core/custom-id.ts'
import { id, snowflake } from '../../core/ids.ts'
import { PACKS } from './packs.ts'
import type { Chosen } from './setup.ts'

/** «Set up», on a message for everyone: `mark` is that of the effect that posted it. */
export const openSetupId = defineCustomId('setup.open', { mark })
export const setupId = defineCustomId('setup.form', {})
/** Takes back what the event of this id tells of. */
export const undoSetupId = defineCustomId('setup.undo', { event: id })

/** Opens the form again, with what was chosen in it. Zones are long, so everything else is short. */
export const setupAgainId = defineCustomId('setup.again', {
  channel: snowflake,
  zone: z.string(),
  pack: z.enum(PACKS),
  /** `d`: what is due, `c`: what was completed. */
  told: z.string().regex(/^d?c?$/),
  role: z.union([snowflake, z.literal('')]),
})

export const againWith = (chosen: Chosen) =>
  setupAgainId.encode({
    channel: chosen.channelId,
    zone: chosen.zone,
    pack: chosen.pack,
    told: `${chosen.reminds ? 'd' : ''}${chosen.announcesCompletions ? 'c' : ''}`,
    role: chosen.managerRoleId ?? '',
  })

type Again = NonNullable<ReturnType<typeof setupAgainId.decode>>

export const chosenIn = ({ channel, zone, pack, told, role }: Again): Chosen => ({
  channelId: channel,
  zone,
  pack,
  reminds: told.includes('d'),
  announcesCompletions: told.includes('c'),
  managerRoleId: role || null,
})
