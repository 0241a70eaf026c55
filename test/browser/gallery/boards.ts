import type { Visit } from './visit.ts'

/** The board as it fills, and as it is worked through. */
export async function boards(visit: Visit) {
  const { album, house, mia, tom, zoe, screens, word, pass } = visit
  const show = async (name: string) => {
    await pass({ seconds: 11 })
    await album.message(name, screens.mia, visit.board())
  }
  album.begin('5-board')
  await show('some')
  for (const name of house.extra) await zoe.command('chore add', { name, when: house.when.once })
  await mia.command('chore add', { name: house.chores.gas, when: house.when.today, who: 'Tom' })
  await show('thirty')
  await album.drawn(screens.mia, visit.board().id).getByRole('combobox').click()
  await album.list('others', screens.mia)
  await visit.stage.page.keyboard.press('Escape')
  for (const person of [mia, tom])
    await mia.look(visit.board()).as(person).click(word('board', 'button.done'))
  await album.message('done', screens.mia, visit.board())
  await album.message('copy', screens.mia, await mia.command('board'))
  await album.message('copy-manager', screens.zoe, await zoe.command('board'))
  const joined = await mia.look(visit.board()).click(word('board', 'button.join'))
  await album.message('joined', screens.mia, joined)
  const first = await mia.look(visit.board()).as(zoe).click(word('board', 'button.join'))
  await album.message('joined-first', screens.zoe, first)
}

/** The same two days later, when nobody did anything. */
export async function overdueBoard(visit: Visit) {
  const { album, screens, pass } = visit
  album.begin('5-board')
  await pass({ hours: 49 })
  await album.message('overdue', screens.mia, visit.board())
}
