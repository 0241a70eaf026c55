import { defineMessageMenu } from '../../interactions/menu.ts'
import { openAdding } from './add.modal.ts'
import { localize } from './locales/index.ts'
import { madeOf } from './made-of.ts'

/** «Could somebody fix the tap?» becomes a chore that leads back to it. */
export const makeChore = defineMessageMenu({
  name: localize('menu.make'),
  access: 'read',

  run(app, at, { message: { id, channelId = at.channelId, content } }) {
    const link = `https://discord.com/channels/${at.guildId}/${channelId}/${id}`
    return openAdding(app, at, madeOf(content, link))
  },
})
