import type { Visit } from './visit.ts'

/** A role whose members take turns, and what each of them has to do. */
export async function roles(visit: Visit) {
  visit.album.begin('12-roles')
  const { album, house, guild, mia, tom, zoe, screens, word, pass } = visit
  const cooks = guild.role(house.cooks.role)
  const chore = { name: house.cooks.chore, when: house.when.daily, who: house.cooks.role }
  await album.message('empty', screens.mia, await mia.command('chore add', chore))
  for (const one of [mia, tom]) {
    guild.guild.members.get(one.user.id)?.roles.push(cooks.id)
    await one.command('chore add', { name: `${chore.name} ${one.user.name}`, when: 'today' })
  }
  await pass({ seconds: 10 })
  const shown = await mia.command('chore show', { chore: chore.name })
  await album.message('pool', screens.mia, shown)
  await album.message('why', screens.mia, await shown.click(word('cards', 'button.why')))
  const rotation = await zoe.command('manage rotation', { chore: chore.name })
  await album.message('rotation', screens.zoe, rotation)
  await album.message('profile', screens.mia, await mia.command('profile'))
  const theirs = await mia.command('profile', { who: tom.user.name })
  await album.message('profile-of-another', screens.mia, theirs)
}
