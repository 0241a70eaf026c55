import type { Snowflake } from '../../core/ids.ts'
import type { Pack } from './packs.ts'
import type { Asked } from './setup.events.ts'

/** In the list of zones: none of them. It is kept as it is, and set elsewhere. */
export const OTHER_ZONE = 'other'

/** What was chosen in the form. */
export interface Chosen {
  readonly channelId: Snowflake
  readonly zone: string
  readonly pack: Pack
  readonly reminds: boolean
  readonly announcesCompletions: boolean
  readonly managerRoleId: Snowflake | null
}

/** Everything in one channel, until somebody chooses otherwise. */
export const settingsFrom = (
  { channelId, pack: _, zone, ...chosen }: Chosen,
  current: Pick<Asked, 'zone'>,
): Asked => ({
  ...chosen,
  zone: zone === OTHER_ZONE ? current.zone : zone,
  channelId,
  boardChannelId: channelId,
  closedChannelId: null,
})

/** Of all settings, those that the form asks for. */
export function askedOf(settings: Asked): Asked {
  const { zone, channelId, boardChannelId, closedChannelId } = settings
  const { reminds, announcesCompletions, managerRoleId } = settings
  const channels = { channelId, boardChannelId, closedChannelId }
  return { zone, ...channels, reminds, announcesCompletions, managerRoleId }
}

interface Change {
  readonly before: Asked
  readonly after: Asked
}

/** Back to what was before, but only what nobody has changed since. */
export function takenBack<S extends Asked>(current: S, { before, after }: Change): S {
  const back = <K extends keyof Asked>(key: K) =>
    current[key] === after[key] ? before[key] : current[key]
  return {
    ...current,
    zone: back('zone'),
    channelId: back('channelId'),
    boardChannelId: back('boardChannelId'),
    closedChannelId: back('closedChannelId'),
    reminds: back('reminds'),
    announcesCompletions: back('announcesCompletions'),
    managerRoleId: back('managerRoleId'),
  }
}

/** A channel is not always known. */
export type Filled = Omit<Chosen, 'channelId'> & { readonly channelId: Snowflake | null }

/** What the form opens with: as it is where somebody chose already, else as most would want it, here. */
export const filledFrom = (settings: Asked, here: Snowflake | undefined): Filled => ({
  channelId: settings.boardChannelId ?? settings.channelId ?? here ?? null,
  zone: settings.zone,
  pack: settings.boardChannelId || settings.channelId ? 'none' : 'flat',
  reminds: settings.reminds,
  announcesCompletions: settings.announcesCompletions,
  managerRoleId: settings.managerRoleId,
})
