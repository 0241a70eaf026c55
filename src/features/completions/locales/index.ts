import { defineCatalog } from '../../../core/i18n/catalog.ts'
import { refusalsEnUS } from '../../model/locales/refusals.en-US.ts'
import { refusalsNl } from '../../model/locales/refusals.nl.ts'
import { completingEnUS } from './completing.en-US.ts'
import { completingNl } from './completing.nl.ts'
import { enUS } from './en-US.ts'
import { nl } from './nl.ts'
import { proofEnUS } from './proof.en-US.ts'
import { proofNl } from './proof.nl.ts'
import { turnEnUS } from './turn.en-US.ts'
import { turnNl } from './turn.nl.ts'

export const { t, say, localize } = defineCatalog(
  { ...refusalsEnUS, ...enUS, ...completingEnUS, ...proofEnUS, ...turnEnUS },
  { nl: { ...refusalsNl, ...nl, ...completingNl, ...proofNl, ...turnNl } },
)
