import { t as help } from '../../../src/features/help/locales/index.ts'
import { TOPICS } from '../../../src/features/help/topics.ts'
import type { Visit } from './visit.ts'

/** What explains itself. */
export async function reading({ album, house, mia, screens }: Visit) {
  album.begin('7-help')
  await album.message('start', screens.mia, await mia.command('help'))
  for (const topic of TOPICS.slice(1)) {
    const called = help(house.locale, `help.topic.${topic}`)
    await album.message(topic, screens.mia, await mia.command('help', { topic: called }))
  }
  await album.message('status', screens.mia, await mia.command('status'))
}
