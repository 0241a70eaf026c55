import { defineMessageMenu } from '../../interactions/menu.ts'
import { whisperCard } from '../../interactions/response.ts'
import { isPicture, messageLink } from '../model/index.ts'
import { endAtHome } from './home.button.ts'
import { listProvable } from './list-provable.flow.ts'
import { localize, t } from './locales/index.ts'
import { useProofCard } from './proof.view.ts'

/** A picture that somebody posted shows that a chore is done: which one, is chosen. */
export const useProof = defineMessageMenu({
  name: localize('menu.proof'),
  access: 'read',

  async run(app, at, { message: { id, channelId = at.channelId, files } }) {
    const { guildId, locale, userId: by } = at
    if (!channelId || !files.some(isPicture)) return endAtHome(locale, t(locale, 'proof.none'))
    const { open, done } = await listProvable(app, { guildId, by })
    if (open.length + done.length === 0) return endAtHome(locale, t(locale, 'proof.nothing'))
    const message = { channel: channelId, message: id }
    const link = messageLink(guildId, channelId, id)
    return whisperCard(useProofCard(locale, { message, link, open, done }))
  },
})
