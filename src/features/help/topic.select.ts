import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { topicId } from './help.custom-ids.ts'
import { helpCard } from './help.view.ts'
import { TOPICS } from './topics.ts'

export const topicSelect = defineStringSelect({
  id: topicId,
  access: 'none',
  values: TOPICS,
  run: (_app, { locale }, _args, [topic = 'start']) => update(helpCard(locale, topic)),
})
