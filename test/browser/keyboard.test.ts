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

/** Mia at the line of her channel. */
async function miaWrites() {
  const stage = await openStage(sampler, { panes: ['mia:chores'] })
  const mia = stage.pane('mia')
  await mia.line.focus()
  return { ...stage, mia }
}

/** Takes away what was typed. */
const backOver = (words: string) => Array.from(words, () => 'Backspace')

describe.skipIf(!inject('chromium'))('with the keyboard alone', () => {
  test('a command is picked, its options are typed, chosen and offered, and it is sent', async () => {
    const { mia, type, press, screenshot } = await miaWrites()
    await type('/cho')
    await mia.option('/chore add').waitFor()
    await screenshot('picker-commands')
    await press('Enter')
    // The place for another option: the list is searched, and the first that fits is taken.
    await type('Dishes', 'Tab')
    await type('poi', 'Enter')
    await type('eleven', 'Enter')
    await mia.alert('Enter a number from 1 to 10.').waitFor()
    await press(...backOver('eleven'))
    await type('3', 'Tab')
    await type('who', 'Enter')
    await type('to')
    await mia.option('@Tom').waitFor()
    await screenshot('picker-options')
    await press('Enter', 'Enter')
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
    await type('/chore done', 'Enter')
    await type('di')
    await mia.option('Dinner').waitFor()
    await expect.poll(() => mia.options()).toEqual(['Dishes', 'Dinner'])
    await press('ArrowDown', 'Enter', 'Enter')
    await expect.poll(sampler.asked).toMatchObject({
      options: [{ name: 'done', options: [{ name: 'chore', value: 'Dinner' }] }],
    })
  })

  test('words without a name go into the next option, and none are lost', async () => {
    const { mia, type, press, screenshot } = await miaWrites()
    const sends = (what: string) =>
      expect
        .poll(sampler.asked)
        .toMatchObject({ name: 'note', options: [{ name: 'what', value: what }] })
    await type('/note', 'Enter')
    await type('Sofa')
    await expect.poll(() => mia.focused()).toContain('what')
    // Behind it a space is only a space.
    await press('Tab', 'Space')
    await screenshot('picker-words')
    await type('zzz')
    await mia.root.getByText(mia.words.noSuchOption).waitFor()
    await press('Enter', ...backOver(' zzz'), 'Enter')
    await sends('Sofa')

    // The tabulator goes from one option to the next, and says of what is wrong how it can be right.
    await type('/note', 'Enter', 'Tab')
    await expect.poll(() => mia.focused()).toContain('loud')
    await press('Space', 'Backspace', 'Backspace')
    await type('x'.repeat(41), 'Enter')
    await mia.alert('Use at most 40 characters.').waitFor()
    await press('Backspace', 'Enter')
    await sends('x'.repeat(40))

    await mia.line.fill('/note Under the sofa')
    await expect.poll(() => mia.focused()).toContain(mia.words.addOption)
    await press('Enter')
    await sends('Under the sofa')
  })

  test('a form is filled, says what is missing, keeps the focus, and is sent', async () => {
    const { mia, type, press, screenshot, expectAccessible } = await miaWrites()
    await type('/form', 'Enter', 'Enter')
    await mia.form.waitFor()
    await expectAccessible()

    // Nothing is sent while something is missing, and the focus is where it is.
    await press('Control+Enter')
    await expect.poll(() => mia.focused()).toContain('What')
    await type('Window cleaning', 'Tab')
    await press('ArrowDown', 'ArrowDown', 'Enter', 'Tab')
    await press('ArrowDown', 'Tab')
    await press('Space')
    await screenshot('form')
    for (let i = 0; i < 10; i += 1) {
      await press('Tab')
      expect(await mia.hasFocusIn('dialog')).toBe(true)
    }
    await press('Control+Enter')
    await mia.form.waitFor({ state: 'detached' })
    const sent = JSON.stringify(sampler.asked())
    for (const part of ['Window cleaning', '["bathroom"]', '"well"', 'true'])
      expect(sent).toContain(part)
    await expect.poll(() => mia.focused()).toContain('#chores')
  })

  test('the menus of a message and of a person are searched, used and left', async () => {
    const { pane, type, press, screenshot } = await openStage(sampler, {
      panes: ['mia:chores', 'tom:chores'],
    })
    const mia = pane('mia')
    await mia.command('/chore add', { name: 'Bins' })
    await mia.newest.getByText('Bins').waitFor()
    await mia.newest.getByRole('button', { name: 'More' }).focus()
    await press('Enter')
    await type('mark')
    await screenshot('menu-message')
    await press('Enter')
    await expect.poll(sampler.asked).toMatchObject({ name: 'Mark as done', type: 3 })

    // The same in the language of the other person.
    const tom = pane('tom')
    await tom.show('members')
    await tom.member('Mia').focus()
    await press('Enter')
    await tom.menuItem('Geef een klus').waitFor()
    await press('ArrowDown', 'Enter')
    await expect
      .poll(sampler.asked)
      .toMatchObject({ name: 'Give a chore', type: 2, target_id: person('Mia') })
    await tom.newest.getByText('Give a chore: only for you').waitFor()
    await tom.show('members')
    await tom.member('Mia').focus()
    await press('Enter', 'Escape')
    await tom.menuItem('Geef een klus').waitFor({ state: 'detached' })
  })
})
