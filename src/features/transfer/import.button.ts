import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { beginImport, beginTakingBack, cancelImport } from './begin-import.flow.ts'
import { cancelledCard, progressCard } from './import.view.ts'
import { say } from './locales/index.ts'
import { applyImportId, cancelImportId, undoImportId } from './transfer.custom-ids.ts'

const guards = [managersOnly(mayManage)]

const pressOf = (at: Invocation, importId: string) => ({ ...at, importId })

export const applyImportButton = defineButton({
  id: applyImportId,
  guards,

  async run(app, at, { import: importId }) {
    const { locale } = at
    const result = await beginImport(app, pressOf(at, importId))
    if (!result.ok) return refusal(say(locale, result.refusal))
    const progress = { importId, state: 'importing', of: result.value, count: 0 } as const
    return update(progressCard(locale, progress))
  },
})

export const undoImportButton = defineButton({
  id: undoImportId,
  guards,

  async run(app, at, { import: importId }) {
    const { locale } = at
    const result = await beginTakingBack(app, pressOf(at, importId))
    if (!result.ok) return refusal(say(locale, result.refusal))
    const count = result.value
    return update(progressCard(locale, { importId, state: 'undoing', of: count, count }))
  },
})

export const cancelImportButton = defineButton({
  id: cancelImportId,
  guards,

  async run(app, at, { import: importId }) {
    const { locale } = at
    const result = await cancelImport(app, pressOf(at, importId))
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(cancelledCard(locale))
  },
})
