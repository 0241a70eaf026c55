import { defineCommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { whisperCard } from '../../interactions/response.ts'
import { helpCard } from './help.view.ts'
import { localize } from './locales/index.ts'
import { TOPICS, type Topic } from './topics.ts'

const name = localize('help.name')

/** The same for everybody who reads a language, so each is drawn once for each. */
const draw = (locale: string) =>
  new Map(TOPICS.map((topic) => [topic, Object.freeze(whisperCard(helpCard(locale, topic)))]))
const english = draw('en-US')
const cards = new Map(Object.keys(name.localizations).map((locale) => [locale, draw(locale)]))

const cardOf = (locale: string, topic: Topic = 'start') =>
  (cards.get(locale) ?? english).get(topic) ?? whisperCard(helpCard(locale, topic))

/** Needs no database and no server, so it helps also when there is none. */
export const helpCommand = defineCommand({
  name,
  description: localize('help.description'),
  access: 'none',
  options: {
    topic: option.choice({
      name: localize('help.option'),
      description: localize('help.option.description'),
      choices: {
        start: localize('help.topic.start'),
        adding: localize('help.topic.adding'),
        doing: localize('help.topic.doing'),
        turns: localize('help.topic.turns'),
        board: localize('help.topic.board'),
        settings: localize('help.topic.settings'),
        privacy: localize('help.topic.privacy'),
        offline: localize('help.topic.offline'),
      },
    }),
  },
  run: (_app, { locale }, { topic }) => cardOf(locale, topic),
  direct: (_app, { locale }, { topic }) => cardOf(locale, topic),
})
