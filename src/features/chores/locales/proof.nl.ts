import type { Translation } from '../../../core/i18n/catalog.ts'
import type { proofEnUS } from './proof.en-US.ts'

export const proofNl: Translation<typeof proofEnUS> = {
  'rules.asked.photo': '📷 Wie hem doet, laat een foto zien.',
  'rules.option.photo': 'Een foto laat het zien',
}
