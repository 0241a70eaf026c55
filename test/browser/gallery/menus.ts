import { createMessage } from '../../fake-discord/message-store.ts'
import type { Visit } from './visit.ts'

/** What stands in the menus of people and messages. */
export async function menus({ album, house, guild, mia, tom, screens, stage, discord }: Visit) {
  album.begin('8-menus')
  const { locale } = house
  const menu = (key: 'give' | 'theirs' | 'make' | 'done') =>
    MENUS[key][locale === 'nl' ? 'nl' : 'en']
  await album.message('their-chores', screens.mia, await mia.userMenu(menu('theirs'), tom))
  await screens.mia.memberMenu('Tom', menu('give'))
  await screens.mia.form.waitFor()
  await album.form('give-form', screens.mia)
  await stage.page.keyboard.press('Escape')
  // Without the list of members there is more room for what is looked at.
  await screens.mia.root
    .getByRole('button', { name: screens.mia.words.members, exact: true })
    .click()

  const message = createMessage(discord.world, {
    channelId: guild.general.id,
    authorId: tom.id,
    data: { content: house.say },
  })
  await album.message('done-none', screens.mia, await mia.messageMenu(menu('done'), message))
  const form = await mia.messageMenu(menu('make'), message)
  const made = await form.modal.submit({ name: house.say, when: house.when.today })
  await album.message('made', screens.mia, made)
  const list = await mia.command('chores', { filter: 'all' })
  await album.message('done-pick', screens.mia, await mia.messageMenu(menu('done'), list))
}

const MENUS = {
  give: { en: 'Give a chore', nl: 'Klus geven' },
  theirs: { en: 'See their chores', nl: 'Klussen bekijken' },
  make: { en: 'Make this a chore', nl: 'Maak hier een klus van' },
  done: { en: 'Mark as done', nl: 'Afvinken' },
} as const
