import { defineCommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { helpCard } from './help.view.ts'
import { localize } from './locales/index.ts'

const name = localize('help.name')

/** The same for everybody who reads a language, so it is drawn once for each. */
const draw = (locale: string) => Object.freeze(whisperCard(helpCard(locale)))
const english = draw('en-US')
const cards = new Map(Object.keys(name.localizations).map((locale) => [locale, draw(locale)]))

const cardFor = (locale: string) => cards.get(locale) ?? english

/** Needs no database, so it helps also when there is none. */
export const helpCommand = defineCommand({
  name,
  description: localize('help.description'),
  access: 'none',
  options: {},
  run: (_app, { locale }) => cardFor(locale),
  direct: (_app, { locale }) => cardFor(locale),
})
