import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'
import { whoseEnUS } from './whose.en-US.ts'
import { whoseNl } from './whose.nl.ts'

export const { t, say, localize } = defineCatalog(
  { ...enUS, ...whoseEnUS },
  { nl: { ...nl, ...whoseNl } },
)
