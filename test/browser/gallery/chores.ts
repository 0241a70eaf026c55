import type { Visit } from './visit.ts'

/** The life of a chore: added, shown, changed, done, taken back, put off, skipped and deleted. */
export async function chores(visit: Visit) {
  visit.album.begin('3-chores')
  await adding(visit)
  await changing(visit)
  await doing(visit)
  await postponing(visit)
  await deleting(visit)
}

async function adding({ album, house, mia, screens, word, stage }: Visit) {
  const { windows, plants } = house.chores
  await mia.command('chore add', { name: plants, when: house.when.soon, who: 'Mia' })
  const { notes } = house
  const added = await mia.command('chore add', { name: windows, when: house.when.weekly, notes })
  await album.message('added', screens.mia, added)

  await screens.mia.command('/chore add')
  await screens.mia.form.waitFor()
  await album.form('add-form', screens.mia)
  await stage.page.keyboard.press('Escape')

  const form = await mia.command('chore add')
  const values = { name: house.mend, when: house.when.unreadable, who: 'Tom', notes }
  await album.message('add-unreadable', screens.mia, await form.modal.submit(values))
  const taken = { ...values, name: windows, when: house.when.once }
  await album.message('add-taken', screens.mia, await form.modal.submit(taken))
  const past = { name: house.mend, when: house.when.past }
  await album.message('add-past', screens.mia, await mia.command('chore add', past))
  const bot = { name: house.mend, when: house.when.once, who: 'ChoresTree' }
  await album.message('add-bot', screens.mia, await mia.command('chore add', bot))
  const shown = await mia.command('chore show', { chore: windows })
  await album.message('show', screens.mia, shown)
  await album.message('shared', screens.zoe, await shown.click(word('cards', 'button.share')))
}

async function changing({ album, house, mia, screens, word, stage }: Visit) {
  const { windows, dishes } = house.chores
  const shown = await mia.command('chore show', { chore: windows })
  const more = await shown.click(word('cards', 'button.more'))
  await album.message('more', screens.mia, more)
  await screens.mia.click(word('cards', 'button.edit'))
  await screens.mia.form.waitFor()
  await album.form('edit-form', screens.mia)
  await stage.page.keyboard.press('Escape')

  const form = await mia.command('chore edit', { chore: windows })
  const edited = await form.modal.submit({ when: house.when.daily, who: 'Tom', notes: '' })
  await album.message('edited', screens.mia, edited)
  const same = await (await mia.command('chore edit', { chore: windows })).modal.submit({})
  await album.message('edited-nothing', screens.mia, same)
  await album.message('edit-undone', screens.mia, await edited.click(word('cards', 'button.undo')))
  const foreign = await mia.command('chore edit', { chore: dishes })
  await album.message('edit-not-yours', screens.mia, foreign)
}

async function doing({ album, house, mia, zoe, screens, word }: Visit) {
  const { dishes } = house.chores
  const gone = await mia.command('chore done', { chore: '00000000-0000-7000-8000-000000000000' })
  await album.message('not-found', screens.mia, gone)
  const shown = await zoe.command('chore show', { chore: dishes })
  const done = await mia.command('chore done', { chore: dishes })
  await album.message('done', screens.mia, done)
  await album.message('done-already', screens.zoe, await shown.click(word('cards', 'button.done')))
  await album.message('undone', screens.mia, await done.click(word('cards', 'button.undo')))
}

async function postponing({ album, house, mia, screens, word }: Visit) {
  const { windows, dishes } = house.chores
  const until = house.when.once
  const postponed = await mia.command('chore snooze', { chore: dishes, until })
  await album.message('postponed', screens.mia, postponed)
  await album.message(
    'postpone-undone',
    screens.mia,
    await postponed.click(word('cards', 'button.undo')),
  )
  const more = await (await mia.command('chore show', { chore: windows })).click(
    word('cards', 'button.more'),
  )
  await album.message('later', screens.mia, await more.click(word('cards', 'button.later')))
  const skipped = await mia.command('chore skip', { chore: windows, reason: house.reason })
  await album.message('skipped', screens.mia, skipped)
  await album.message('skip-undone', screens.mia, await skipped.click(word('cards', 'button.undo')))
  await album.message(
    'history',
    screens.mia,
    await mia.command('chore history', { chore: windows }),
  )
}

async function deleting({ album, house, mia, screens, word }: Visit) {
  const { lamp } = house.chores
  await mia.command('chore add', { name: lamp, when: house.when.once })
  const deleted = await mia.command('chore delete', { chore: lamp })
  await album.message('deleted', screens.mia, deleted)
  await album.message('restored', screens.mia, await deleted.click(word('cards', 'button.undo')))
}
