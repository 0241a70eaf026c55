import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { restoredCard, restoreId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { restoreChore } from './restore-chore.flow.ts'

export const restoreButton = defineButton({
  id: restoreId,

  async run(app, at, { chore: choreId }) {
    const { locale } = at
    const result = await restoreChore(app, { ...(await actorOf(app, at)), choreId })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    return update(restoredCard(locale, result.value, app.clock.now(), may))
  },
})
