import type { Visit } from './visit.ts'

/** What the bot says by itself. */
export async function reminding({ album, house, mia, tom, screens, word, pass }: Visit) {
  album.begin('9-reminders')
  const { bins, gas } = house.chores
  const own = { name: `${bins} 2`, when: house.when.soon, who: 'Mia' }
  await mia.command('chore add', own)
  await pass({ hours: 2 })
  const posted = (what: string, button: string) => {
    const found = mia
      .sees()
      .findLast(
        ({ text, buttons, onlyForYou }) =>
          !onlyForYou && text.includes(what) && buttons.includes(button),
      )
    if (!found) throw new Error(`nothing was posted of ${what}`)
    return found
  }
  const snooze = word('reminders', 'button.snooze')
  const mine = posted(own.name, snooze)
  await album.message('due', screens.mia, mine)
  await album.message('due-any-time', screens.mia, posted(gas, snooze))
  const foreign = await posted(gas, snooze).click(snooze)
  await album.message('snooze-not-yours', screens.mia, foreign)
  await album.message('snoozed', screens.mia, await mine.click(snooze))
  const done = await posted(gas, snooze).as(tom).click(word('reminders', 'button.done'))
  await album.message('done', screens.mia, done)
  await mia.command('chore done', { chore: house.mend })
  await pass({ seconds: 30 })
  await album.message('announced', screens.mia, posted(house.mend, word('cards', 'button.undo')))
}
