import type { Visit } from './visit.ts'

/** Whose turn it is, what becomes of that, and when something counts as done. */
export async function sharing(visit: Visit) {
  visit.album.begin('11-sharing')
  await turns(visit)
  await handing(visit)
  await leaving(visit)
  await agreeing(visit)
  await importing(visit)
}

async function turns({ album, house, mia, screens, word, stage }: Visit) {
  const { rota, own } = house.shared
  const asked = { name: rota, when: house.when.daily, rotation: word('planning', 'way.inOrder') }
  await screens.mia.command('/chore add', {
    [word('planning', 'add.option.name')]: rota,
    [word('planning', 'add.option.rotation')]: asked.rotation,
  })
  await screens.mia.form.waitFor()
  await album.form('rotation-form', screens.mia)
  await stage.page.keyboard.press('Escape')
  const form = await mia.command('chore add', asked)
  const who = { [word('planning', 'add.field.who')]: ['Mia', 'Tom', 'Sam'] }
  const added = await form.modal.submit(who)
  await album.message('rotation-added', screens.mia, added)
  await album.message('why', screens.mia, await added.click(word('cards', 'button.why')))
  const each = { name: own, when: house.when.weekly, rotation: word('planning', 'way.each') }
  const theirs = await (await mia.command('chore add', each)).modal.submit(who)
  await album.message('each-added', screens.mia, theirs)
}

async function handing({ album, house, mia, tom, screens, word }: Visit) {
  const { rota: chore } = house.shared
  const list = await mia.command('chores')
  const which = await list.click(word('lists', 'button.handOver'))
  await album.message('hand-over-which', screens.mia, which)
  const shown = await mia.command('chore show', { chore })
  const ask = await shown.click(word('cards', 'button.handOver'))
  await album.message('hand-over', screens.mia, ask)
  const offered = await ask.click(word('exchange', 'button.toAll'))
  await album.message('offered', screens.mia, offered)
  const offer = mia
    .sees()
    .findLast(
      ({ buttons, onlyForYou }) =>
        !onlyForYou && buttons.includes(word('exchange', 'button.accept')),
    )
  if (!offer) throw new Error('nothing was offered')
  await album.message('offer', screens.mia, offer)
  await offer.as(tom).click(word('exchange', 'button.accept'))
  await album.message('accepted', screens.mia, offer)
  const mine = await mia.command('chore claim', { chore })
  await album.message('claimed', screens.mia, mine)
}

async function leaving({ album, house, mia, zoe, screens, word }: Visit) {
  const { until, note } = house.trip
  await zoe.command('chore assign', { chore: house.shared.rota, who: mia })
  const preview = await mia.command('away set', { until, note })
  await album.message('away-preview', screens.mia, preview)
  const confirmed = await preview.click(word('away', 'button.confirm'))
  await album.message('away', screens.mia, confirmed)
  await album.message('away-list', screens.mia, await mia.command('away list'))
  const back = await mia.command('away end')
  await album.message('back', screens.mia, back)
  await back.click(word('away', 'button.takeBack'))
  await album.message('taken-back', screens.mia, back)
}

async function agreeing({ album, house, mia, tom, screens, word, pass, stage }: Visit) {
  const { checked: chore, steps } = house.shared
  const added = await mia.command('chore add', { name: chore, when: house.when.daily })
  const more = await added.click(word('cards', 'button.more'))
  const list = await more.click(word('cards', 'button.steps'))
  await album.message('steps-none', screens.mia, list)
  await screens.mia.click(word('checklists', 'button.write'))
  await screens.mia.form.waitFor()
  await album.form('steps-form', screens.mia)
  await stage.page.keyboard.press('Escape')
  const form = await list.click(word('checklists', 'button.write'))
  const written = await form.modal.submit({ [word('checklists', 'steps.field')]: steps.join('\n') })
  await album.message('steps', screens.mia, written)

  const rules = await (await mia.command('chore show', { chore })).click(
    word('cards', 'button.more'),
  )
  await rules.click(word('cards', 'button.rules'))
  await rules.select(word('planning', 'rules.option.note'), word('planning', 'rules.pick'))
  await rules.select(
    word('planning', 'rules.approver.member'),
    word('planning', 'rules.pickApprover'),
  )
  await album.message('rules', screens.mia, rules)
  const shown = await mia.command('chore show', { chore })
  await screens.mia.click(word('cards', 'button.done'))
  await screens.mia.form.waitFor()
  await album.form('note-form', screens.mia)
  await stage.page.keyboard.press('Escape')
  const asked = await shown.click(word('cards', 'button.done'))
  const done = await asked.modal.submit({ [word('completions', 'note.field')]: house.reason })
  await album.message('awaits', screens.mia, done)
  await pass({ seconds: 30 })
  const request = mia
    .sees()
    .findLast(({ buttons }) => buttons.includes(word('approvals', 'button.yes.approval')))
  if (!request) throw new Error('nobody was asked')
  await album.message('request', screens.mia, request)
  await request.as(tom).click(word('approvals', 'button.yes.approval'))
  await album.message('approved', screens.mia, request)
}

async function importing({ album, house, zoe, screens, word, pass }: Visit) {
  const content = ['name,when', ...house.extra.map((name) => `Late ${name},friday`), 'x,'].join(
    '\n',
  )
  const file = { filename: 'chores.csv', content }
  const card = await zoe.command('manage import', { file })
  await pass({ seconds: 10 })
  await album.message('import', screens.zoe, card)
  await card.click(word('transfer', 'button.import'))
  await pass({ seconds: 30 })
  await album.message('imported', screens.zoe, card)
}
