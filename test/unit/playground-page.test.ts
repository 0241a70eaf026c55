import { expect, test } from 'vitest'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import { nextMonday } from '../playground/page/instant.ts'
import { literal } from '../playground/page/literal.ts'
import { readAddress, writeAddress } from '../playground/page/page-address.ts'
import { createPage } from '../playground/page-files.ts'

test('an address opens the same panes again', () => {
  const hash =
    '#panes=mia:chores,tom:huize-linde/klusjes,sam:@me,zoe&theme=light&lang=nl&panel=faults'
  expect(readAddress(hash)).toMatchObject({
    panes: [
      { person: 'mia', guild: undefined, channel: 'chores' },
      { person: 'tom', guild: 'huize-linde', channel: 'klusjes' },
      { person: 'sam', guild: undefined, channel: '@me' },
      { person: 'zoe', guild: undefined, channel: undefined },
    ],
    theme: 'light',
    lang: 'nl',
    panel: 'faults',
  })
  expect(writeAddress(readAddress(hash))).toBe(hash)
  const unknown = readAddress('#panes=a,b,c,d,e&theme=pink&lang=fr&panel=doors')
  expect(unknown).toMatchObject({ theme: 'dark', lang: 'en', panel: undefined })
  expect(unknown.panes).toHaveLength(4)
})

test('Monday at nine is the next one to come where somebody lives', () => {
  expect(nextMonday('2030-01-01T12:00:00Z', 'Europe/Amsterdam')).toBe('2030-01-07T08:00:00Z')
  expect(nextMonday('2030-01-07T07:59:00Z', 'Europe/Amsterdam')).toBe('2030-01-07T08:00:00Z')
  expect(nextMonday('2030-01-07T08:00:00Z', 'Europe/Amsterdam')).toBe('2030-01-14T08:00:00Z')
  // The clocks went forward on the Sunday in between.
  expect(nextMonday('2030-03-29T12:00:00Z', 'Europe/London')).toBe('2030-04-01T08:00:00Z')
})

test('values are written as a program has them', () => {
  expect(literal({ name: "it's «new»\n", 'a-b': [1, true, null] })).toBe(
    `{ name: 'it\\'s «new»\\n', 'a-b': [1, true, null] }`,
  )
  expect(literal(['x'.repeat(50), 'y'.repeat(50)])).toContain("\n    'yyy")
})

test('the page runs no script but its own, and nothing that somebody uploaded', async () => {
  await using discord = await createFakeDiscord({ page: createPage() })
  const page = await fetch(discord.url)
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(await page.text()).not.toMatch(/<script(?![^>]*src)|\son\w+=/)
  const script = await fetch(`${discord.url}/page.js`)
  expect(script.headers.get('content-type')).toContain('text/javascript')
  // Offline: no font and no style of somewhere else. The script itself would flood the report.
  expect(/@font-face|@import|fonts\.g/.exec(await script.text())?.[0]).toBeUndefined()

  const file = {
    name: 'x.html',
    contentType: 'text/html',
    bytes: Buffer.from('<script>1</script>'),
  }
  discord.world.files.set('5', { ...file, id: '5', channelId: '4', ephemeral: true })
  const uploaded = await fetch(`${discord.url}/attachments/4/5/x.html`)
  expect(uploaded.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(uploaded.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await fetch(`${discord.url}/nothing`)).status).toBe(501)
  discord.problems()
})
