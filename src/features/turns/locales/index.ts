import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'
import { turnEnUS } from './turn.en-US.ts'
import { turnNl } from './turn.nl.ts'

export const { t, say, localize } = defineCatalog(
  { ...enUS, ...turnEnUS },
  { nl: { ...nl, ...turnNl } },
)
