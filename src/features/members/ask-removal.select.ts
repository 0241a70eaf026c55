import { inGuild } from '../../core/db/scope.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { defineUserSelect } from '../../interactions/select.ts'
import { assignedTo } from '../chores/index.ts'
import { mayManage } from '../guilds/index.ts'
import { askRemovalId } from './member.custom-ids.ts'
import { showMembers } from './members.command.ts'
import { askRemovalCard } from './removal.view.ts'

/** Whoever has left the server can be chosen too. */
export const askRemovalSelect = defineUserSelect({
  id: askRemovalId,
  access: 'read',
  guards: [managersOnly(mayManage)],

  async run(app, at, _args, [person]) {
    if (!person) return update(await showMembers(app, at))
    const theirs = await inGuild(app.db, at.guildId, (scope) => assignedTo(scope, person.id))
    const chores = theirs.map(({ name }) => name)
    return update(askRemovalCard(at.locale, { userId: person.id, chores }))
  },
})
