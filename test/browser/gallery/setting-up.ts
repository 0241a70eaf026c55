import type { Visit } from './visit.ts'

/** The one form, what it answers, and what keeps it from being done. */
export async function settingUp(visit: Visit) {
  const { album, guild, zoe, screens, word, pass, stage } = visit
  album.begin('2-setup')
  await screens.zoe.command('/setup')
  await screens.zoe.form.waitFor()
  await album.form('form', screens.zoe)
  await stage.page.keyboard.press('Escape')

  const closed = guild.channel('closed')
  guild.deny(closed, ['SendMessages'])
  const mute = await (await zoe.command('setup')).modal.submit({ channel: closed.name })
  await album.message('mute', screens.zoe, mute)

  const bare = guild.channel('bare')
  guild.deny(bare, ['PinMessages'])
  const wished = await (await zoe.command('setup')).modal.submit({
    channel: bare.name,
    role: 'Managers',
  })
  await album.message('done-wished', screens.zoe, wished)
  await album.message('undone', screens.zoe, await wished.click(word('setup', 'button.undo')))

  await zoe.command('chore add', { name: visit.house.chores.dishes, when: visit.house.when.daily })
  const done = await (await zoe.command('setup')).modal.submit({
    channel: guild.general.name,
    pack: word('setup', 'setup.pack.flat'),
    told: [word('setup', 'setup.told.reminders'), word('setup', 'setup.told.completions')],
  })
  await album.message('done', screens.zoe, done)
  await pass({ seconds: 11 })
  await album.message('check', screens.zoe, await zoe.command('manage check'))
  const lacking = await zoe.command('manage check', { channel: closed.name })
  await album.message('check-lacking', screens.zoe, lacking)
}
