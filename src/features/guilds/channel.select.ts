import type { App } from '../../app.ts'
import { channelType } from '../../core/discord-codes.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { permissionNames } from '../../interactions/permission-names.ts'
import type { ChosenChannel } from '../../interactions/resolved.ts'
import { refusal } from '../../interactions/response.ts'
import { defineChannelSelect } from '../../interactions/select.ts'
import { t } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { missing, SPEAKING } from './permissions.ts'
import { changeAndShow } from './settings.command.ts'
import { boardChannelId, channelId } from './settings.custom-ids.ts'

const asked = {
  min: 0,
  max: 1,
  types: [channelType.text],
  guards: [managersOnly(mayManage)],
}

/** None picked: the bot speaks to nobody unasked. */
export const channelSelect = defineChannelSelect({
  ...asked,
  id: channelId,
  run: (app, at, _args, [channel]) =>
    choose(app, at, channel, { channelId: channel?.id ?? null, closedChannelId: null }),
})

/** None picked: there is no board. */
export const boardChannelSelect = defineChannelSelect({
  ...asked,
  id: boardChannelId,
  run: (app, at, _args, [channel]) =>
    choose(app, at, channel, { boardChannelId: channel?.id ?? null }),
})

type Change = Parameters<typeof changeAndShow>[3]

function choose(app: App, at: Invocation, channel: ChosenChannel | undefined, to: Change) {
  const missed = channel ? missing(SPEAKING, channel.appPermissions) : []
  if (!channel || missed.length === 0) return changeAndShow(app, at, 'channels', to)
  const permissions = permissionNames(at.locale, missed)
  const { locale } = at
  return refusal(t(locale, 'settings.channel.mute', { channelId: channel.id, permissions }))
}
