import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { defineUserSelect } from '../../interactions/select.ts'
import { mayManage } from '../guilds/index.ts'
import { addMembers } from './add-members.flow.ts'
import { t } from './locales/index.ts'
import { addMembersId } from './member.custom-ids.ts'
import { showMembers } from './members.command.ts'
import { ADDED_MAX } from './members.view.ts'

export const addMembersSelect = defineUserSelect({
  id: addMembersId,
  max: ADDED_MAX,
  guards: [managersOnly(mayManage)],

  async run(app, at, _args, people) {
    const { guildId, userId: by, locale, interactionId: correlationId } = at
    if (people.some(({ bot }) => bot)) return refusal(t(locale, 'members.bot'))
    if (people.some(({ member }) => !member)) return refusal(t(locale, 'members.left'))
    const userIds = people.map(({ id }) => id)
    const added = await addMembers(app, { guildId, userIds, by, correlationId })
    const names = new Intl.ListFormat(locale).format(added.map((id) => `<@${id}>`))
    const said = added.length > 0 ? t(locale, 'members.added', { names }) : t(locale, 'members.in')
    return update(await showMembers(app, at, { said }))
  },
})
