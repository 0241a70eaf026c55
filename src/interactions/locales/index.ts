import { defineCatalog, type Message } from '../../core/i18n/catalog.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'

export const { t, say, localize } = defineCatalog(enUS, { nl })

export type Sentence = Message<typeof enUS>
