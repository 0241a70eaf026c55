import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { addArea } from '../../src/features/areas/add-area.flow.ts'
import { deleteChore, inUse } from '../../src/features/chores/index.ts'
import { features as replayed } from '../../src/features/replay.ts'
import {
  applyImportId,
  cancelImportId,
  undoImportId,
} from '../../src/features/transfer/transfer.custom-ids.ts'
import { writeFile } from '../../src/features/transfer/write-file.flow.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { clientOf } from '../support/discord.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'
import { givenWorker } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 60_000, interval: 20 }

async function aHouse() {
  const house = await inStillTime(database)
  const { app, guildId, discord, zoe, sleep } = house
  const atWork = () => givenWorker(app, features, { discord: clientOf(discord).discord })
  const names = async () => {
    const { admin } = database
    const rows = await admin<{ id: string; name: Buffer }[]>`
      select id, name from chores where guild_id = ${guildId} and archived_at is null order by id`
    return inGuild(app.db, guildId, async ({ vault }) =>
      rows
        .map(({ id, name }) => vault.open({ table: 'chores', column: 'name', id }, name))
        .toSorted(),
    )
  }
  /** The card with what would come of a file. */
  async function upload(content: string | Uint8Array, who = zoe, filename = 'chores.csv') {
    const asked = await who.command('/manage import', { file: { filename, content } })
    sleep({ seconds: 3 })
    await vi.waitFor(() => expect(asked.text).not.toContain('thinking'), TIMEOUT)
    return asked
  }
  const verified = async () => {
    const { differences, fault } = await createVerify(app.db, replayed)(guildId)
    return { differences, fault }
  }
  return { ...house, atWork, names, upload, verified }
}

type House = Awaited<ReturnType<typeof aHouse>>

async function untilSaid(card: { readonly text: string }, words: string, { sleep }: House) {
  await vi.waitFor(() => {
    sleep({ seconds: 1 })
    expect(card.text).toContain(words)
  }, TIMEOUT)
}

const TABLE = 'name,when,area,who\nDishes,every day 19:00,Kitchen,\nBins,every friday,,\n'

const fileNamed = ({ discord }: House, name: string) => {
  const found = [...discord.world.files.values()].filter((file) => file.name.startsWith(name))
  return Buffer.from(found.at(-1)?.bytes ?? []).toString('utf8')
}

test('a file is looked at first, imported with one press, and taken back with another', async () => {
  const house = await aHouse()
  const { zoe, names, upload, verified, log, atWork, admin, guildId } = {
    ...house,
    admin: database.admin,
  }
  atWork()
  const card = await upload(TABLE)
  expect(card.onlyForYou).toBe(true)
  expect(card.text).toContain('2 chores can be added')
  expect(card.text).toContain('Dishes · Bins')
  expect(card.text).toContain('Nothing is added yet')
  expect(await names()).toEqual([])

  const running = await card.click('Import')
  expect(running.text).toContain('Importing: 0 of 2')
  await untilSaid(card, '2 chores are added', house)
  expect(await names()).toEqual(['Bins', 'Dishes'])
  expect((await zoe.command('/chore show', { chore: 'Dishes' })).text).toContain('Kitchen')
  expect((await zoe.command('/manage log')).text).toContain('imported 2 chores from a file')

  await card.click('Undo')
  await untilSaid(card, 'The import is taken back', house)
  expect(await names()).toEqual([])
  expect(await admin`select 1 from areas where guild_id = ${guildId}`).toHaveLength(0)
  expect(await log()).toEqual(expect.arrayContaining(['chores.imported', 'chores.import-undone']))
  expect(await verified()).toEqual({ differences: [], fault: undefined })
})

test('without a file the command opens a form for one, in the language of who asks', async () => {
  const house = await aHouse()
  house.atWork()
  const bas = house.home.member('Bas', { locale: 'nl', permissions: ['ManageGuild'] })
  const form = await bas.command('/beheer importeer')
  const card = await form.modal.submit({
    Bestand: { filename: 'klussen.csv', content: 'name,when\nAfwas,elke dag 19:00\nVuilnis,ooit' },
  })
  await untilSaid(card, 'Eén klus kan worden toegevoegd', house)
  expect(card.text).toContain('Rij 3 · Ik kan niet lezen wanneer: ooit')
  expect(fileNamed(house, 'problems-2030')).toContain(
    'rij,klus,kan worden toegevoegd,wat er is gevonden\r\n3,Vuilnis,nee,Ik kan niet lezen wanneer: ooit',
  )
  const cancelled = await card.click('Annuleer')
  expect(cancelled.text).toContain('Er is niets geïmporteerd')
  expect(await house.names()).toEqual([])
})

test('rows that cannot be added say why, and what is in doubt is shown before', async () => {
  const house = await aHouse()
  const { mia, zoe, upload, atWork, names } = house
  atWork()
  await mia.command('/chore add', { name: 'Dishes', when: 'every day' })
  const card = await upload(
    `name,when,who\n dishes ,every day,\nBins,every friday,<@${mia.id}>\nbins,every monday,\n` +
      `=cmd()|x,every day,<@999999999999999999>\nFloor,3/4,\n"**Bold**",never,\n`,
  )
  expect(card.text).toContain('3 chores can be added')
  expect(card.text).toContain('3 rows cannot be added')
  expect(card.text).toContain('There is a chore called “dishes” already')
  const file = fileNamed(house, 'problems-2030')
  expect(file).toContain('\r\n4,bins,no,"“bins” is in the file more than once')
  expect(file).toContain("\r\n5,'=cmd()|x,yes,")
  expect(file).toContain('@999999999999999999')
  expect(file).toMatch(/\r\n6,Floor,yes,"This can be read in more than one way/)
  expect(file).toContain('\r\n7,**Bold**,no,I cannot read when: never')
  await card.click('Import')
  await untilSaid(card, '3 chores are added', house)
  expect(await names()).toEqual(['=cmd()|x', 'Bins', 'Dishes', 'Floor'])
  expect((await zoe.command('/chores', { filter: 'all' })).text).not.toContain('999999999999999999')
})

test('only a manager imports, cancels and takes back: each press is asked again', async () => {
  const house = await aHouse()
  const { app, guildId, upload, atWork, names } = house
  atWork()
  await upload(TABLE)
  const [kept] = await database.admin<{ id: string }[]>`
    select id from imports where guild_id = ${guildId}`
  const tom = memberOf(app, { guildId })
  const refused = await tom.command('manage import')
  expect(refused.text).toContain('Only managers can do this')
  for (const { encode } of [applyImportId, cancelImportId, undoImportId]) {
    const pressed = await tom.press(encode({ import: kept?.id ?? '' }))
    expect(pressed.text).toContain('Only managers can do this')
  }
  expect(await names()).toEqual([])
})

test('two presses import once, whoever is faster', async () => {
  const house = await aHouse()
  const { app, guildId, upload, atWork, names } = house
  const worker = atWork()
  const card = await upload(TABLE)
  await worker.work.stop()
  const [kept] = await database.admin<{ id: string }[]>`
    select id from imports where guild_id = ${guildId}`
  const id = applyImportId.encode({ import: kept?.id ?? '' })
  const ada = memberOf(app, { guildId, manager: true })
  await card.click('Import')
  expect((await ada.press(id)).text).toContain('Somebody was faster')
  atWork()
  await untilSaid(card, '2 chores are added', house)
  expect(await names()).toHaveLength(2)
  // The same file once more: all of it is here already.
  const again = await upload(TABLE)
  expect(again.text).toContain('Nothing in this file can be added')
})

test('a worker that is killed over an import leaves no batch half, and another one goes on', async () => {
  const house = await aHouse()
  const { upload, atWork, names, verified, log } = house
  const first = atWork()
  const rows = Array.from({ length: 130 }, (_, n) => `Chore ${n},every day`).join('\n')
  const card = await upload(`name,when\n${rows}`)
  await card.click('Import')
  await vi.waitFor(async () => expect((await names()).length).toBeGreaterThan(0), TIMEOUT)
  await first.work.stop()
  const left = (await names()).length
  expect(left % 25).toBe(0)
  expect(left).toBeLessThan(130)
  atWork()
  await untilSaid(card, '130 chores are added', house)
  const all = await names()
  expect(new Set(all).size).toBe(130)
  expect(all).toHaveLength(130)
  expect((await log()).filter((type) => type === 'chores.imported')).toHaveLength(1)
  expect(await verified()).toEqual({ differences: [], fault: undefined })
}, 120_000)

test('taking back leaves what somebody did or changed since, and says so', async () => {
  const house = await aHouse()
  const { upload, atWork, names, mia } = house
  atWork()
  const card = await upload(TABLE)
  await card.click('Import')
  await untilSaid(card, '2 chores are added', house)
  await mia.command('/chore done', { chore: 'Dishes' })
  await card.click('Undo')
  await untilSaid(card, 'One chore stays', house)
  expect(await names()).toEqual(['Dishes'])
})

describe('a file that is none', () => {
  const zip = Buffer.from('504b030414000000080000000000', 'hex')
  test.each([
    ['an archive', zip, 'This is no text'],
    ['NUL', 'name,when\nA\0,every day', 'This is no text'],
    ['letters of another time', Buffer.from([0x6e, 0xe9, 0x0a]), 'CSV UTF-8'],
    [
      'XML',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      'no chore in this file',
    ],
    ['deep JSON', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`, 'far more than chores'],
    ['wide JSON', `[${'[],'.repeat(600_000)}[]]`, 'far more than chores'],
    ['wide CSV', `name,when\n${`${','.repeat(199)}\n`.repeat(2_000)}`, 'far more than chores'],
    ['nothing', '', 'no chore in this file'],
    ['too many rows', `name,when\n${'x,every day\n'.repeat(10_001)}`, 'more than 10000 rows'],
  ])('%s is refused in words, and nothing is kept', async (_, content, words) => {
    const house = await aHouse()
    house.atWork()
    const card = await house.upload(content)
    expect(card.text).toContain(words)
    const kept = await database.admin`select 1 from imports where guild_id = ${house.guildId}`
    expect(kept).toHaveLength(0)
  })

  test('one that is too large is refused before anybody fetches it', async () => {
    const house = await aHouse()
    const content = Buffer.alloc(5_000_001, 0x20)
    const file = { filename: 'big.csv', content }
    const said = await house.zoe.command('/manage import', { file })
    expect(said.text).toContain('larger than 5 MB')
  })

  test('UTF-16, huge cells and dates out of range are read or refused row by row', async () => {
    const house = await aHouse()
    house.atWork()
    const table =
      `name,when,starts\n${'x'.repeat(100_000)},every day,\nOk,every day,\n` +
      'Far,every day,+999999-01-01\nOld,1 jan 1066,\n'
    const bytes = Buffer.from(`\u{FEFF}${table}`, 'utf16le')
    const card = await house.upload(bytes)
    expect(card.text).toContain('One chore can be added')
    expect(card.text).toContain('3 rows cannot be added')
  })
})

test('what is exported is imported as the same chores, as CSV and as JSON', async () => {
  const house = await aHouse()
  const { app, guildId, zoe, mia, upload, atWork, names, sleep } = house
  atWork()
  const area = { name: 'Kitchen', by: zoe.id, guildId, correlationId: 'test' }
  await addArea(app, area)
  const add = (name: string, when: string, more: object = {}) =>
    mia.command('/chore add', { name, when, ...more })
  await add('=Dishes', 'every day 19:00', { who: mia, area: 'Kitchen' })
  await add('Bins, “both”', 'every other tuesday 08:00', { area: 'Kitchen' })
  await add('Plants', '3 days after done', { notes: 'Hot; water' })
  await add('Rent', 'last day of the month')
  const shown = () =>
    inGuild(app.db, guildId, async (scope) =>
      (await inUse(scope, { limit: 50 }))
        .toSorted((a, b) => (a.chore.name < b.chore.name ? -1 : 1))
        .map(({ chore }) => {
          const { name, schedule, assignment, area: of, notes, effort, priority, closing } = chore
          return { name, schedule, assignment, area: of?.name, notes, effort, priority, closing }
        }),
    )
  const before = await shown()
  for (const format of ['csv', 'json'] as const) {
    const { bytes } = await inGuild(app.db, guildId, (scope) =>
      writeFile(scope, { format, locale: 'nl', now: app.clock.now() }),
    )
    const rows = await database.admin<{ id: string }[]>`
      select id from chores where guild_id = ${guildId} and archived_at is null`
    for (const { id: choreId } of rows)
      await deleteChore(app, { guildId, choreId, by: zoe.id, isManager: true, correlationId: 'x' })
    expect(await names()).toEqual([])
    const card = await upload(bytes, zoe, `chores.${format}`)
    expect(card.text).toContain('4 chores can be added')
    await card.click('Import')
    await untilSaid(card, '4 chores are added', house)
    expect(await shown()).toEqual(before)
    sleep({ seconds: 1 })
  }
})

test('a day later a file is forgotten, and its card says so', async () => {
  const house = await aHouse()
  const { upload, atWork, sleep } = house
  atWork()
  const card = await upload(TABLE)
  sleep({ hours: 25 })
  const kept = () => database.admin`select 1 from imports where guild_id = ${house.guildId}`
  await vi.waitFor(async () => expect(await kept()).toHaveLength(0), TIMEOUT)
  const again = await card.click('Import')
  expect(again.text).toContain('not kept any more')
})
