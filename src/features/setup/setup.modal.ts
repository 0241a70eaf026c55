import { z } from 'zod'
import type { App } from '../../app.ts'
import { channelType } from '../../core/discord-codes.ts'
import { channel as channelField } from '../../interactions/channel-field.ts'
import * as choice from '../../interactions/choice-field.ts'
import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { offer } from '../../interactions/offer-field.ts'
import { permissionNames } from '../../interactions/permission-names.ts'
import type { ChosenChannel } from '../../interactions/resolved.ts'
import { whisperCard } from '../../interactions/response.ts'
import {
  isEveryone,
  mayManage,
  missing,
  openSettingsId,
  SHOWING,
  SPEAKING,
  zone,
} from '../guilds/index.ts'
import { localize } from './locales/index.ts'
import { everyoneCard, muteCard } from './not-yet.view.ts'
import { packName } from './pack-chore.view.ts'
import { setUpGuild } from './set-up-guild.flow.ts'
import { setupId } from './setup.custom-ids.ts'
import { type Chosen, OTHER_ZONE } from './setup.ts'
import { setUpCard } from './setup.view.ts'

/** Everything that a guild has to choose, on one form. */
export const setupModal = defineModal({
  id: setupId,
  title: localize('setup.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    channel: channelField({
      label: localize('setup.channel'),
      description: localize('setup.channel.description'),
      types: [channelType.text],
    }),
    zone: offer({
      label: localize('setup.zone'),
      description: localize('setup.zone.description'),
      value: z.union([z.literal(OTHER_ZONE), zone]),
      usual: [{ value: 'Etc/UTC', label: 'UTC' }],
    }),
    pack: choice.radio({
      label: localize('setup.pack'),
      required: true,
      options: {
        couple: localize('setup.pack.couple'),
        flat: localize('setup.pack.flat'),
        family: localize('setup.pack.family'),
        club: localize('setup.pack.club'),
        moderators: localize('setup.pack.moderators'),
        none: localize('setup.pack.none'),
      },
    }),
    told: choice.checkboxes({
      label: localize('setup.told'),
      options: {
        reminders: localize('setup.told.reminders'),
        completions: localize('setup.told.completions'),
      },
    }),
    role: field.roles({
      label: localize('setup.role'),
      description: localize('setup.role.description'),
    }),
  },

  run(app, at, _args, { channel, zone: zoneName, pack, told, role }) {
    return setUpAndShow(app, at, channel, {
      channelId: channel.id,
      zone: zoneName,
      pack,
      reminds: told.includes('reminders'),
      announcesCompletions: told.includes('completions'),
      managerRoleId: role[0]?.id ?? null,
    })
  },
})

async function setUpAndShow(app: App, at: Invocation, channel: ChosenChannel, chosen: Chosen) {
  const { guildId, guildLocale, userId: by, locale, interactionId: correlationId } = at
  if (isEveryone(guildId, chosen.managerRoleId)) return whisperCard(everyoneCard(locale, chosen))
  const missed = missing(SPEAKING, channel.appPermissions)
  if (missed.length > 0)
    return whisperCard(muteCard(locale, { chosen, missed: permissionNames(locale, missed) }))
  const origin = { guildId, guildLocale, by, correlationId }
  const done = await setUpGuild(app, { ...origin, chosen, nameOf: packName })
  const blemishes = missing(SHOWING, channel.appPermissions)
  const wished = blemishes.length > 0 ? permissionNames(locale, blemishes) : undefined
  const settingsId = openSettingsId.encode({})
  const isOther = chosen.zone === OTHER_ZONE
  return whisperCard(setUpCard(locale, { ...done, wished, isOther, settingsId }))
}
