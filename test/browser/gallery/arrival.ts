import { vi } from 'vitest'
import type { Member } from '../../fake-discord/member.ts'
import type { Visit } from './visit.ts'

/** The bot comes into a server where nothing is yet: what it says, and every list while it is empty. */
export async function arrival(visit: Visit) {
  const { album, guild, zoe, mia, screens, word, pass } = visit
  album.begin('1-arrival')
  await guild.install(zoe)
  const welcome = await vi.waitFor(() => firstSeenBy(zoe), { timeout: 10_000 })
  await album.message('welcome', screens.zoe, welcome)
  await album.message(
    'managers-only',
    screens.mia,
    await welcome.as(mia).click(word('setup', 'button.setUp')),
  )
  await album.message('check-nothing', screens.zoe, await zoe.command('manage check'))
  await album.message('members-nobody', screens.zoe, await zoe.command('manage members'))
  await emptyLists(visit)

  await album.message('board-none', screens.mia, await mia.command('board'))
  const copy = await zoe.command('board')
  await album.message('board-none-manager', screens.zoe, copy)
  await album.message('board-post', screens.zoe, await copy.click(word('board', 'button.postHere')))
  await pass({ seconds: 11 })
  await album.message('board-empty', screens.mia, visit.board())
}

function firstSeenBy(member: Member) {
  const [message] = member.sees()
  if (!message) throw new Error('nothing was said yet')
  return message
}

async function emptyLists({ album, mia, zoe, screens }: Visit) {
  await album.message('list-default', screens.mia, await mia.command('chores'))
  for (const filter of ['mine', 'open', 'overdue', 'today', 'week', 'all'])
    await album.message(`list-${filter}`, screens.mia, await mia.command('chores', { filter }))
  const theirs = await mia.command('chores', { member: zoe.user.name })
  await album.message('list-theirs', screens.mia, theirs)
}
