import type { Translation } from '../../../core/i18n/catalog.ts'
import type { whoseEnUS } from './whose.en-US.ts'

export const whoseNl: Translation<typeof whoseEnUS> = {
  'why.heading': '### Waarom: {{chore}}',
}
