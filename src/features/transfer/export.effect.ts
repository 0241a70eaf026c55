import { messageFlags } from '../../core/discord-codes.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { exportedCard } from './exported.view.ts'
import { choresExport } from './transfer.effects.ts'
import { writeFile } from './write-file.flow.ts'

/** The chores as they are when the file is written. */
export const exportEffect = defineEffectHandler({
  on: choresExport,

  async prepare(scope, { format, token, locale }, { app }) {
    const now = app.clock.now()
    const { bytes, contentType, ...written } = await writeFile(scope, { format, locale, now })
    const day = now.toZonedDateTimeISO('UTC').toPlainDate()
    const name = `chores-${day}.${format}`
    const card = exportedCard(locale, { ...written, format, name })
    const body = {
      components: [card],
      flags: messageFlags.componentsV2,
      allowed_mentions: { parse: [] },
    }
    return { to: 'original', token, locale, body, file: { name, contentType, bytes } }
  },
})
