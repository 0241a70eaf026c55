import { messageFlags } from '../../core/discord-codes.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { isStopped } from './appoint-batch.flow.ts'
import * as imports from './import.repository.ts'
import { progressCard } from './import.view.ts'
import { importProgress } from './transfer.effects.ts'

/** How far it is when it is told: whatever was asked for before is overtaken by that. */
export const importProgressEffect = defineEffectHandler({
  on: importProgress,

  async prepare(scope, { importId }) {
    const [found, count, stopped] = await Promise.all([
      imports.find(scope, importId),
      imports.madeCount(scope, importId),
      isStopped(scope, importId),
    ])
    if (!found?.told) return undefined
    const { token, locale } = found.told
    const card = progressCard(locale, { ...found, importId, of: found.choreCount, count, stopped })
    const body = {
      components: [card],
      // The file with what was found in it goes with the card that showed it.
      attachments: [],
      flags: messageFlags.componentsV2,
      allowed_mentions: { parse: [] },
    }
    return { to: 'original', token, locale, body }
  },
})
