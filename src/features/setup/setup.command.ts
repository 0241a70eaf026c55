import type { App } from '../../app.ts'
import { permission } from '../../core/discord-codes.ts'
import { defineCommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import {
  type GuildSettings,
  mayManage,
  readSettings,
  textChannelOf,
  zoneChoices,
} from '../guilds/index.ts'
import { localize } from './locales/index.ts'
import { setupModal } from './setup.modal.ts'
import { type Filled, filledFrom } from './setup.ts'
import { zoneOptions } from './zone-options.view.ts'

export const setupCommand = defineCommand({
  name: localize('setup.name'),
  description: localize('setup.description'),
  defaultMemberPermissions: permission.manageGuild,
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {},
  run: (app, at) => openSetup(app, at, (settings) => filledFrom(settings, textChannelOf(at))),
})

/** The form, filled in. */
export async function openSetup(
  { db, clock }: App,
  at: Invocation,
  fill: (settings: GuildSettings) => Filled,
) {
  const settings = await readSettings({ db }, at)
  const { channelId, zone, pack, reminds, announcesCompletions, managerRoleId } = fill(settings)
  return setupModal.open(
    at.locale,
    {},
    {
      channel: channelId ? [channelId] : [],
      zone: zoneOptions(at.locale, zoneChoices(settings.zone, clock.now()), zone),
      pack,
      told: [
        ...(reminds ? (['reminders'] as const) : []),
        ...(announcesCompletions ? (['completions'] as const) : []),
      ],
      role: managerRoleId ? [managerRoleId] : [],
    },
  )
}
