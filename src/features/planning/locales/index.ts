import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { refusalsEnUS } from '../../model/locales/refusals.en-US.ts'
import { refusalsNl } from '../../model/locales/refusals.nl.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'
import { whoseEnUS } from './whose.en-US.ts'
import { whoseNl } from './whose.nl.ts'

export const { t, say, localize } = defineCatalog(
  { ...refusalsEnUS, ...enUS, ...whoseEnUS },
  { nl: { ...refusalsNl, ...nl, ...whoseNl } },
)
