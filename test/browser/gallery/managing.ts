import type { Visit } from './visit.ts'

/** What managers set and see. */
export async function managing(visit: Visit) {
  visit.album.begin('6-manage')
  await settings(visit)
  await areas(visit)
  await people(visit)
}

async function settings({ album, zoe, screens, word, stage }: Visit) {
  const card = await zoe.command('manage settings')
  await album.message('channels', screens.zoe, card)
  const tab = word('guilds', 'settings.pick.tab')
  const time = await card.select(word('guilds', 'settings.tab.time'), tab)
  await album.message('time', screens.zoe, time)
  await screens.zoe.choose(
    word('guilds', 'settings.pick.zone'),
    word('guilds', 'settings.zone.other'),
  )
  await screens.zoe.form.waitFor()
  await album.form('zone-form', screens.zoe)
  await stage.page.keyboard.press('Escape')
  const other = () =>
    time.select(word('guilds', 'settings.zone.other'), word('guilds', 'settings.pick.zone'))
  await album.message(
    'zone-unknown',
    screens.zoe,
    await (await other()).modal.submit({ zone: 'Atlantis' }),
  )
  await album.message(
    'zone-meant',
    screens.zoe,
    await (await other()).modal.submit({ zone: 'Amsterdm' }),
  )
  await screens.zoe.root.getByRole('button').first().waitFor()
  const hours = () =>
    time.select(word('guilds', 'settings.quiet.other'), word('guilds', 'settings.pick.quiet'))
  const odd = await (await hours()).modal.submit({ hours: 'late' })
  await album.message('quiet-unreadable', screens.zoe, odd)
  const changed = await (await hours()).modal.submit({ hours: '22:30-7:00' })
  await album.message('changed', screens.zoe, changed)
  const people = await changed.select(word('guilds', 'settings.tab.people'), tab)
  await album.message('people', screens.zoe, people)
}

async function areas({ album, house, zoe, screens, word, stage }: Visit) {
  const { kitchen, garden } = house.areas
  const none = await zoe.command('manage areas')
  await album.message('areas-none', screens.zoe, none)
  const add = word('areas', 'button.add')
  await screens.zoe.click(add)
  await screens.zoe.form.waitFor()
  await album.form('area-form', screens.zoe)
  await stage.page.keyboard.press('Escape')
  const added = await (await none.click(add)).modal.submit({ name: kitchen })
  await (await added.click(add)).modal.submit({ name: garden })
  await album.message('area-added', screens.zoe, added)
  const taken = await (await added.click(add)).modal.submit({ name: kitchen })
  await album.message('area-taken', screens.zoe, taken)
  const area = kitchen
  const chore = { name: house.mend, when: house.when.soon, who: 'Mia', area, notes: house.notes }
  await album.message('chore-in-area', screens.zoe, await zoe.command('chore add', chore))
  const list = await zoe.command('manage areas')
  await album.message('areas', screens.zoe, list)
  await screens.zoe.choose(word('areas', 'areas.pick'), kitchen)
  await screens.zoe.form.waitFor()
  await album.form('area-change-form', screens.zoe)
  await stage.page.keyboard.press('Escape')
  const change = await list.select(kitchen)
  const removed = await change.modal.submit({ [word('areas', 'change.remove')]: true })
  await album.message('area-removed', screens.zoe, removed)
  await album.message('area-back', screens.zoe, await removed.click(word('areas', 'button.undo')))
}

async function people({ album, zoe, tom, screens, word }: Visit) {
  const list = await zoe.command('manage members')
  const added = await list.select(['Sam', 'Tom'], word('members', 'members.add'))
  await album.message('members', screens.zoe, added)
  const again = await added.select(['Sam'], word('members', 'members.add'))
  await album.message('members-already', screens.zoe, again)
  const bot = await again.select(['ChoresTree'], word('members', 'members.add'))
  await album.message('members-bot', screens.zoe, bot)
  const ask = await again.select([tom.user.name], word('members', 'members.remove'))
  await album.message('remove-ask', screens.zoe, ask)
  const removed = await ask.click(word('members', 'button.remove'))
  await album.message('removed', screens.zoe, removed)
  await album.message(
    'remove-undone',
    screens.zoe,
    await removed.click(word('members', 'button.undo')),
  )
}
