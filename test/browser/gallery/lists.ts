import type { Visit } from './visit.ts'

/** What is open for one member, for another, for everyone who reads along, and over all servers. */
export async function lists({ album, mia, tom, screens, word }: Visit) {
  album.begin('4-lists')
  const list = await mia.command('chores', { filter: 'all' })
  await album.message('all', screens.mia, list)
  await album.message(
    'second-page',
    screens.mia,
    await list.click(word('completions', 'button.next')),
  )
  const own = await mia.command('chores')
  await album.message('default', screens.mia, own)
  await album.message('done', screens.mia, await own.click(word('cards', 'button.done')))
  await album.message('undone', screens.mia, await own.click(word('cards', 'button.undo')))
  await album.message('shared', screens.zoe, await own.click(word('cards', 'button.share')))
  const theirs = await mia.command('chores', { member: tom.user.name })
  await album.message('theirs', screens.mia, theirs)
}

/** The bot's own conversation with a member. */
export async function direct({ album, mia, screens, stage, word }: Visit) {
  album.begin('4-lists')
  await stage.page.evaluate(() => {
    location.hash = location.hash.replace(/mia:\w+/, 'mia:@me')
  })
  const one = await mia.inDirectMessages().command('chores')
  await album.message('direct-one', screens.mia, one)
  const all = await one.click(word('lists', 'button.everywhere'))
  await album.message('direct-all', screens.mia, all)
  await album.message(
    'direct-profile',
    screens.mia,
    await mia.inDirectMessages().command('profile'),
  )
  await album.message('direct-status', screens.mia, await mia.inDirectMessages().command('status'))
}
