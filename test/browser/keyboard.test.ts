import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openSampler } from './support/sampler.ts'
import { openStage, useBrowser } from './support/stage.ts'

useBrowser()
let sampler: Awaited<ReturnType<typeof openSampler>>
beforeAll(async () => {
  sampler = await openSampler()
})

const person = (name: string) =>
  [...sampler.discord.world.users.values()].find((user) => user.name === name)?.id

describe.skipIf(!inject('chromium'))('with the keyboard alone', () => {
  test('a command is picked, its options are typed, chosen and offered, and it is sent', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const { keyboard } = stage.page
    const mia = stage.pane('mia')
    await mia.line.focus()

    await keyboard.type('/cho')
    await mia.option('/chore add').waitFor()
    await stage.screenshot('picker-commands')
    await keyboard.press('Enter')
    await keyboard.type('Dishes')
    // The place for another option: the list is searched, and the first that fits is taken.
    await keyboard.press('Tab')
    await keyboard.type('poi')
    await keyboard.press('Enter')
    await keyboard.type('eleven')
    await keyboard.press('Enter')
    await mia.alert('Enter a number from 1 to 10.').waitFor()
    for (const _ of 'eleven') await keyboard.press('Backspace')
    await keyboard.type('3')
    await keyboard.press('Tab')
    await keyboard.type('who')
    await keyboard.press('Enter')
    await keyboard.type('to')
    await mia.option('@Tom').waitFor()
    await stage.screenshot('picker-options')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await mia.newest.getByText('Dishes').waitFor()
    expect(sampler.asked()).toMatchObject({
      name: 'chore',
      options: [
        {
          name: 'add',
          options: [
            { name: 'name', value: 'Dishes' },
            { name: 'who', value: person('Tom') },
            { name: 'points', value: 3 },
          ],
        },
      ],
    })

    // The line has the focus again; what the bot offers is taken with the arrow keys.
    await keyboard.type('/chore done')
    await keyboard.press('Enter')
    await keyboard.type('di')
    await mia.option('Dinner').waitFor()
    await expect.poll(() => mia.options()).toEqual(['Dishes', 'Dinner'])
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect.poll(sampler.asked).toMatchObject({
      options: [{ name: 'done', options: [{ name: 'chore', value: 'Dinner' }] }],
    })
  })

  test('words without a name go into the next option, and none are lost', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const { keyboard } = stage.page
    const mia = stage.pane('mia')
    const sent = (what: string) => ({ name: 'note', options: [{ name: 'what', value: what }] })
    await mia.line.focus()
    await keyboard.type('/note')
    await keyboard.press('Enter')
    await keyboard.type('Sofa')
    await expect.poll(() => mia.focused()).toContain('what')
    // Behind it a space is only a space.
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await stage.screenshot('picker-words')
    await keyboard.type('zzz')
    await mia.root.getByText(mia.words.noSuchOption).waitFor()
    await keyboard.press('Enter')
    for (const _ of ' zzz') await keyboard.press('Backspace')
    await keyboard.press('Enter')
    await expect.poll(sampler.asked).toMatchObject(sent('Sofa'))

    // The tabulator goes from one option to the next, and says of what is wrong how it can be right.
    await keyboard.type('/note')
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await expect.poll(() => mia.focused()).toContain('loud')
    await keyboard.press('Space')
    await keyboard.press('Backspace')
    await keyboard.press('Backspace')
    await keyboard.type('x'.repeat(41))
    await keyboard.press('Enter')
    await mia.alert('Use at most 40 characters.').waitFor()
    await keyboard.press('Backspace')
    await keyboard.press('Enter')
    await expect.poll(sampler.asked).toMatchObject(sent('x'.repeat(40)))

    await mia.line.fill('/note Under the sofa')
    await expect.poll(() => mia.focused()).toContain(mia.words.addOption)
    await keyboard.press('Enter')
    await expect.poll(sampler.asked).toMatchObject(sent('Under the sofa'))
  })

  test('a form is filled, says what is missing, keeps the focus, and is sent', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const { keyboard } = stage.page
    const mia = stage.pane('mia')
    await mia.line.focus()
    await keyboard.type('/form')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await mia.form.waitFor()
    await stage.expectAccessible()

    // Nothing is sent while something is missing, and the focus is where it is.
    await keyboard.press('Control+Enter')
    await expect.poll(() => mia.focused()).toContain('What')
    await keyboard.type('Window cleaning')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await stage.screenshot('form')
    for (let i = 0; i < 10; i += 1) {
      await keyboard.press('Tab')
      expect(await mia.hasFocusIn('dialog')).toBe(true)
    }
    await keyboard.press('Control+Enter')
    await mia.form.waitFor({ state: 'detached' })
    const sent = JSON.stringify(sampler.asked())
    for (const part of ['Window cleaning', '["bathroom"]', '"well"', 'true'])
      expect(sent).toContain(part)
    await expect.poll(() => mia.focused()).toContain('#chores')
  })

  test('the menus of a message and of a person are searched, used and left', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores', 'tom:chores'] })
    const { keyboard } = stage.page
    const mia = stage.pane('mia')
    await mia.command('/chore add', { name: 'Bins' })
    await mia.newest.getByText('Bins').waitFor()
    const more = mia.newest.getByRole('button', { name: 'More' })
    await more.focus()
    await keyboard.press('Enter')
    await keyboard.type('mark')
    await stage.screenshot('menu-message')
    await keyboard.press('Enter')
    await expect.poll(sampler.asked).toMatchObject({ name: 'Mark as done', type: 3 })

    // The same in the language of the other person.
    const tom = stage.pane('tom')
    await tom.show('members')
    await tom.member('Mia').focus()
    await keyboard.press('Enter')
    await tom.menuItem('Geef een klus').waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect
      .poll(sampler.asked)
      .toMatchObject({ name: 'Give a chore', type: 2, target_id: person('Mia') })
    await tom.newest.getByText('Give a chore: only for you').waitFor()
    await tom.show('members')
    await tom.member('Mia').focus()
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await tom.menuItem('Geef een klus').waitFor({ state: 'detached' })
  })
})
