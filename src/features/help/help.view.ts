import { card, selectRow, text } from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import { topicId } from './help.custom-ids.ts'
import { t } from './locales/index.ts'
import { TOPICS, type Topic } from './topics.ts'

/** One topic, and the way to the others. */
export const helpCard = (locale: string, topic: Topic) =>
  card(
    text(t(locale, `help.${topic}`)),
    selectRow(
      stringSelect(
        topicId.encode({}),
        TOPICS.map((value) => ({
          value,
          label: t(locale, `help.topic.${value}`),
          selected: value === topic,
        })),
        { placeholder: t(locale, 'help.topics') },
      ),
    ),
  )
