import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { LOOKING_MS_MAX } from '../../src/features/transfer/look-at-file.flow.ts'
import {
  applyImportId,
  cancelImportId,
  undoImportId,
} from '../../src/features/transfer/transfer.custom-ids.ts'
import { createDatabase } from '../support/app.ts'
import { importingIn, TIMEOUT } from '../support/importing.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const aHouse = () => importingIn(database)

const TABLE = 'name,when,area,who\nDishes,every day 19:00,Kitchen,\nBins,every friday,,\n'

test('a file is looked at first, imported with one press, and taken back with another', async () => {
  const house = await aHouse()
  const { zoe, names, upload, verified, log, atWork, admin, guildId } = house
  atWork()
  const card = await upload(TABLE)
  expect(card.onlyForYou).toBe(true)
  expect(card.text).toContain('2 chores can be added')
  expect(card.text).toContain('Dishes · Bins')
  expect(card.text).toContain('Nothing is added yet')
  expect(await names()).toEqual([])

  const running = await card.click('Import')
  expect(running.text).toContain('Importing: 0 of 2')
  await house.untilSaid(card, '2 chores are added')
  expect(await names()).toEqual(['Bins', 'Dishes'])
  expect((await zoe.command('/chore show', { chore: 'Dishes' })).text).toContain('Kitchen')
  expect((await zoe.command('/manage log')).text).toContain('imported 2 chores from a file')

  await card.click('Undo')
  await house.untilSaid(card, 'The import is taken back')
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
  await house.untilSaid(card, 'Eén klus kan worden toegevoegd')
  expect(card.text).toContain('Rij 3 · Ik kan niet lezen wanneer: ooit')
  expect(house.fileNamed('problems-2030')).toContain(
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
  // Each row stands below what it is about.
  const [cannot, doubtful] = ['rows cannot be added', 'before you import']
  expect(card.text.indexOf('Row 2')).toBeLessThan(card.text.indexOf(doubtful))
  expect(card.text.indexOf('Row 2')).toBeGreaterThan(card.text.indexOf(cannot))
  const file = house.fileNamed('problems-2030')
  expect(file).toContain('\r\n4,bins,no,"“bins” is in the file more than once')
  expect(file).toContain("\r\n5,'=cmd()|x,yes,")
  expect(file).toContain('@999999999999999999')
  expect(file).toMatch(/\r\n6,Floor,yes,"This can be read in more than one way/)
  expect(file).toContain('\r\n7,**Bold**,no,I cannot read when: never')
  await card.click('Import')
  await house.untilSaid(card, '3 chores are added')
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
  await house.untilSaid(card, '2 chores are added')
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
  await house.untilSaid(card, '130 chores are added')
  const all = await names()
  expect(new Set(all).size).toBe(130)
  expect(all).toHaveLength(130)
  expect((await log()).filter((type) => type === 'chores.imported')).toHaveLength(1)
  expect(await verified()).toEqual({ differences: [], fault: undefined })
}, 120_000)

test('who waits hears that it goes on no further, and that it does once an operator has mended it', async () => {
  const house = await aHouse()
  const { upload, atWork, names, admin, guildId } = house
  atWork()
  const write = (chores: Buffer) => admin`
    update import_batches set chores = ${chores} where guild_id = ${guildId} and position = 1`
  const spoil = () => write(Buffer.of(0))
  const mend = async (chores: Buffer) => {
    await write(chores)
    await admin`
      update scheduled_jobs set state = 'due', attempts = 0, leased_until = null
      where guild_id = ${guildId} and state = 'parked'`
  }
  const rows = Array.from({ length: 30 }, (_, n) => `Chore ${n},every day`).join('\n')
  const card = await upload(`name,when\n${rows}`)
  const batches = await admin<{ chores: Buffer }[]>`
    select chores from import_batches where guild_id = ${guildId} order by position`
  const second = batches[1]?.chores
  if (!second) throw new Error('there are no two batches')
  await spoil()
  await card.click('Import')
  await house.untilSaid(card, 'the import came no further: 25 of 30 chores are there')
  expect(await names()).toHaveLength(25)
  await mend(second)
  await house.untilSaid(card, '30 chores are added')
  // The very first that is taken back: nothing was told of it before.
  await spoil()
  await card.click('Undo')
  await house.untilSaid(card, 'taking it back came no further: 30 of the chores are left')
  await mend(second)
  await house.untilSaid(card, 'The import is taken back')
  expect(await names()).toEqual([])
}, 120_000)

test('taking back leaves what somebody did, began or changed since, and says so', async () => {
  const house = await aHouse()
  const { upload, atWork, names, mia, tom } = house
  atWork()
  await mia.command('/chore add', { name: 'Own', when: 'every day' })
  await tom.command('/klus nieuw', { naam: 'Ook', wanneer: 'elke dag' })
  const each = `<@${mia.id}> <@${tom.id}>`
  const card = await upload(
    `name,when,who,shared,steps\nDishes,every day 19:00,,,\nBins,every friday,,,\nBed,every day,${each},each,\n` +
      `Late,every day 19:00,,,\nBath,every day 19:00,,,"Rinse\nDry"\nBegun,every day 19:00,,,\n`,
  )
  await card.click('Import')
  await house.untilSaid(card, '6 chores are added')
  await mia.command('/chore done', { chore: 'Dishes' })
  // The turn of one of them: the other one's is open.
  await tom.command('/klus klaar', { klus: 'Bed' })
  await mia.command('/chore snooze', { chore: 'Late', until: 'tomorrow 20:00' })
  const bath = await mia.command('/chore show', { chore: 'Bath' })
  await bath.click('Steps')
  await bath.select('✅ Done: Rinse')
  const begun = await mia.command('/chore show', { chore: 'Begun' })
  await begun.click('More')
  await begun.click('In progress')
  await card.click('Undo')
  await house.untilSaid(card, '5 chores stay')
  expect(await names()).toEqual(['Bath', 'Bed', 'Begun', 'Dishes', 'Late', 'Ook', 'Own'])
  expect(await house.verified()).toEqual({ differences: [], fault: undefined })
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
    ['a bomb of gzip', gzipSync(Buffer.alloc(50_000_000, 'name,when\n')), 'This is no text'],
    ['UTF-32', Buffer.from('fffe00006e000000', 'hex'), 'This is no text'],
    ['half of a UTF-16', Buffer.from('feffd800', 'hex'), 'CSV UTF-8'],
    ['one line of almost 5 MB', 'x'.repeat(4_900_000), 'no chore in this file'],
    ['one cell of almost 5 MB', `name,when\n"${'""'.repeat(2_400_000)}`, 'is never closed'],
    ['a JSON of names that every object has', '{"__proto__":[{"constructor":1}]}', 'these columns'],
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

  test('ten thousand rows of which none can be added are told in a file, and nothing is kept', async () => {
    const house = await aHouse()
    house.atWork()
    const when = 'every 3rd friday of the month after the 2nd full moon, or else never'.repeat(2)
    const mentions = Array.from({ length: 5 }, (_, n) => `<@99999999999999999${n}>`).join(' ')
    const rows = Array.from({ length: 10_000 }, (_, n) => `Chore ${n},${when},${mentions}`)
    const card = await house.upload(`name,when,who\n${rows.join('\n')}`)
    expect(card.text).toContain('Nothing in this file can be added')
    expect(card.text).toContain('10000 rows cannot be added')
    const lines = house.fileNamed('problems-2030').trim().split('\r\n')
    expect(lines).toHaveLength(10_001)
    expect(lines.at(-1)).toContain('10001,Chore 9999,no,I cannot read when: every 3rd')
    const kept = await database.admin`select 1 from imports where guild_id = ${house.guildId}`
    expect(kept).toHaveLength(0)
  }, 60_000)

  test('one that takes too long to read is refused in words, and nothing is kept', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    // Its time is over as soon as it begins: a file that takes so long would take this test as long.
    const spy = vi
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation((ms) => (ms === LOOKING_MS_MAX ? AbortSignal.abort() : timeout(ms)))
    onTestFinished(() => spy.mockRestore())
    const house = await aHouse()
    house.atWork()
    const card = await house.upload(TABLE)
    expect(card.text).toContain('Reading this file takes too long. Split it')
    expect(card.buttons).toEqual([])
    const kept = await database.admin`select 1 from imports where guild_id = ${house.guildId}`
    expect(kept).toHaveLength(0)
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
