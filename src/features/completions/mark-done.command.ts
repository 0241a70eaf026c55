import { type Id, id as idSchema } from '../../core/ids.ts'
import { SELECT_OPTIONS_MAX } from '../../core/limits.ts'
import { defineMessageMenu } from '../../interactions/menu.ts'
import { whisperCard } from '../../interactions/response.ts'
import { customIdsIn } from '../../interactions/shown.ts'
import { findOpen } from './find-open.flow.ts'
import { endAtHome } from './home.button.ts'
import { localize, t } from './locales/index.ts'
import { completeAndShow } from './pick-done.select.ts'
import { pickDoneCard } from './pick-done.view.ts'

/** Every «Done» of ours, on whichever card: `chore.done`, or that of another feature, and then its occurrence. */
const DONE = /^1:[\w-]+\.done:([\da-f-]{36})(?::|$)/

const occurrencesOn = (components: unknown): readonly Id[] => {
  const ids = customIdsIn(components).flatMap((customId) => {
    const { data } = idSchema.safeParse(DONE.exec(customId)?.[1])
    return data === undefined ? [] : [data]
  })
  return [...new Set(ids)]
}

/** What a message of ours shows is done: at once when it shows one, else by choosing. */
export const markDone = defineMessageMenu({
  name: localize('menu.done'),

  async run(app, at, { message: { components } }) {
    const { guildId, locale } = at
    const ids = occurrencesOn(components).slice(0, SELECT_OPTIONS_MAX)
    const [only, ...more] = ids
    if (!only) return endAtHome(locale, t(locale, 'menu.done.none'))
    if (more.length === 0) return completeAndShow(app, at, only, whisperCard)
    const open = await findOpen(app, { guildId, ids })
    if (open.length === 0) return endAtHome(locale, t(locale, 'menu.done.left'))
    return whisperCard(pickDoneCard(locale, open))
  },
})
