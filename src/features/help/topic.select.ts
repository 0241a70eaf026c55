import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { topicId } from './help.custom-ids.ts'
import { helpCard } from './help.view.ts'
import { TOPICS, type Topic } from './topics.ts'

const turnTo = (locale: string, topic: Topic = 'start') => update(helpCard(locale, topic))

export const topicSelect = defineStringSelect({
  id: topicId,
  access: 'none',
  values: TOPICS,
  run: (_app, { locale }, _args, [topic]) => turnTo(locale, topic),
  direct: (_app, { locale }, _args, [topic]) => turnTo(locale, topic),
})
