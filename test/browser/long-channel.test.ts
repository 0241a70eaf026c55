import { beforeAll, describe, expect, inject, test } from 'vitest'
import { createMessage } from '../fake-discord/message-store.ts'
import { openSampler } from './support/sampler.ts'
import { openStage, useBrowser } from './support/stage.ts'

useBrowser()
let sampler: Awaited<ReturnType<typeof openSampler>>
beforeAll(async () => {
  sampler = await openSampler()
})

const MESSAGES = 120

/** What Mia says in a channel of the first guild. */
function sayIn(name: string) {
  const { world } = sampler.discord
  const [mia] = [...world.users.values()].filter((user) => user.name === 'Mia')
  const [channel] = [...world.channels.values()].filter((one) => one.name === name)
  return (content: string) =>
    createMessage(world, {
      channelId: channel?.id ?? '',
      authorId: mia?.id ?? '',
      data: { content },
    })
}

describe.skipIf(!inject('chromium'))('a channel with more messages than anybody reads', () => {
  test('draws the newest, and the others as somebody reads back to where it begins', async () => {
    const { world } = sampler.discord
    const say = sayIn('chores')
    for (let i = 1; i <= MESSAGES; i++) say(`number ${i}.`)

    const stage = await openStage(sampler, { panes: ['tom:chores'] })
    const tom = stage.pane('tom')
    await tom.newest.getByText(`number ${MESSAGES}.`).waitFor()
    expect(await tom.messages.count()).toBeLessThan(70)
    const oldest = tom.messages.first()
    const begins = tom.root.getByText(tom.words.beginningText)
    expect(await begins.count()).toBe(0)
    await stage.expectAccessible()

    // What is in sight stays where it is, although something comes above it.
    const first = /number \d+\./.exec((await oldest.textContent()) ?? '')?.[0] ?? ''
    await tom.scrollUp()
    await expect.poll(() => oldest.textContent()).not.toContain(first)
    const seen = tom.messages.filter({ hasText: first })
    expect(await seen.first().evaluate(isInSight)).toBe(true)
    // Only what is new moves nobody who reads further up.
    say('said meanwhile')
    world.notices.emit('notice', { kind: 'message' })
    await tom.newest.getByText('said meanwhile').waitFor()
    expect(await seen.first().evaluate(isInSight)).toBe(true)

    await expect
      .poll(async () => {
        await tom.scrollUp()
        return begins.count()
      })
      .toBe(1)
    await oldest.getByText('number 1.').waitFor()

    // Whoever goes back to the newest has a channel that is as fast as before.
    await tom.root.getByText(tom.words.toNewest).click()
    await expect.poll(tom.belowSight).toBeLessThan(2)
    await expect.poll(() => tom.messages.count()).toBeLessThan(70)
  })
})

// Runs in the page.
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
