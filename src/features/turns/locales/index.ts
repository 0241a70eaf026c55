import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { refusalsEnUS } from '../../model/locales/refusals.en-US.ts'
import { refusalsNl } from '../../model/locales/refusals.nl.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'
import { turnEnUS } from './turn.en-US.ts'
import { turnNl } from './turn.nl.ts'

export const { t, say, localize } = defineCatalog(
  { ...refusalsEnUS, ...enUS, ...turnEnUS },
  { nl: { ...refusalsNl, ...nl, ...turnNl } },
)
