import { channelType } from '../../core/discord-codes.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { defineChannelSelect } from '../../interactions/select.ts'
import { mayManage } from '../guilds/index.ts'
import { check } from './check.command.ts'
import { checkId } from './check.custom-ids.ts'
import { CHANNELS_MAX } from './check.view.ts'

export const checkSelect = defineChannelSelect({
  id: checkId,
  access: 'read',
  max: CHANNELS_MAX,
  types: [channelType.text],
  guards: [managersOnly(mayManage)],
  run: async (app, at, _args, channels) => update(await check(app, at, channels)),
})
