import { messageFlags } from '../../core/discord-codes.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { chores } from '../chores/index.ts'
import { NAMES_MAX } from '../model/index.ts'
import * as imports from './import.repository.ts'
import { noFileCard, trialCard } from './import.view.ts'
import { say } from './locales/index.ts'
import { lookAtFile } from './look-at-file.flow.ts'
import { problemsFile } from './problems.view.ts'
import { importTrial } from './transfer.effects.ts'

const bodyOf = (card: object) => ({
  components: [card],
  flags: messageFlags.componentsV2,
  allowed_mentions: { parse: [] },
})

/** Says what would come of a file. Only what somebody may import is kept. */
export const importTrialEffect = defineEffectHandler({
  on: importTrial,
  fetch: lookAtFile,

  async prepare(scope, { importId, by, token, locale }, { app }, looked) {
    const to = 'original'
    // Its row went while the file came.
    if (!looked) return undefined
    if (!looked.ok)
      return { to, token, locale, body: bodyOf(noFileCard(say(locale, looked.refusal))) }
    const { batchCount, ...found } = looked.value
    const { count: choreCount, problems } = found
    const [before, inUse] = await Promise.all([imports.find(scope, importId), chores.names(scope)])
    // It was shown before, and somebody has pressed.
    if (before && before.state !== 'ready') return undefined
    const createdAt = app.clock.now()
    if (!before && choreCount > 0)
      await imports.offer(scope, { id: importId, askedBy: by, createdAt, choreCount, batchCount })
    const name = `problems-${createdAt.toZonedDateTimeISO('UTC').toPlainDate()}.csv`
    const suggestedMax = inUse.length + choreCount > NAMES_MAX ? NAMES_MAX : null
    const body = bodyOf(trialCard(locale, { ...found, importId, suggestedMax, fileName: name }))
    if (problems.length === 0) return { to, token, locale, body }
    const bytes = problemsFile(locale, problems)
    return {
      to,
      token,
      locale,
      body,
      file: { name, contentType: 'text/csv; charset=utf-8', bytes },
    }
  },
})
