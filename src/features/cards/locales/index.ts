import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'

export const { t, localize } = defineCatalog(enUS, { nl })
