import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GuildScope, inGuild } from '../../src/core/db/scope.ts'
import { clean } from '../../src/core/text.ts'
import { addArea } from '../../src/features/areas/add-area.flow.ts'
import { removeArea } from '../../src/features/areas/remove-area.flow.ts'
import { areas } from '../../src/features/chores/index.ts'
import { guilds } from '../../src/features/guilds/index.ts'
import { CLOSINGS } from '../../src/features/model/closing.ts'
import { REQUIREMENTS } from '../../src/features/model/requirement.ts'
import { placeChore } from '../../src/features/planning/index.ts'
import { firstSlot } from '../../src/features/recurrence/index.ts'
import {
  ANYONE,
  type Assignment,
  HELPER_RULES,
  MISS_RULES,
  person,
  ROTATE_UNITS,
  rotationOf,
  SEVERAL_MODES,
  STRATEGIES,
} from '../../src/features/rotations/assignment.ts'
import { recordsOf, rowsOf } from '../../src/features/transfer/csv-rows.ts'
import { createDatabase } from '../support/app.ts'
import { anId } from '../support/build.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'
import { importingIn } from '../support/importing.ts'
import { anySchedule } from '../support/schedules.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

type House = Awaited<ReturnType<typeof importingIn>>

const COUNT = 120
const AREAS = ['Kitchen', '=Garden', "'t Zand", '-', '@home']
const PIECES = ['=1+1', '+', '-', '@', "'", '"', ',', ';', 'é', '🧹', '＝', 'x', '\\', ' ', '**']

/** As it is kept when somebody types it. */
function wordsOf(roll: Roll) {
  const typed = Array.from({ length: 1 + roll(6) }, () => PIECES[roll(PIECES.length)]).join('')
  const kept = clean(typed)
  return (kept.ok && kept.value) || 'x'
}

/** Every way to share out, each with every rule that it can have. */
function assignmentsOf({ mia, tom, zoe }: House, roleId: string): readonly Assignment[] {
  const people = [mia.id, zoe.id, tom.id]
  const turns = STRATEGIES.flatMap((strategy) =>
    ROTATE_UNITS.map((unit, n) => ({
      strategy,
      rotateEvery: { n: 1 + n, unit },
      helperRule: HELPER_RULES[n % HELPER_RULES.length] ?? 'advance',
      onMiss: MISS_RULES[n % MISS_RULES.length] ?? 'advance',
    })),
  )
  return [
    ANYONE,
    person(tom.id),
    ...SEVERAL_MODES.map((mode) => ({ kind: 'several' as const, members: people, mode })),
    ...turns.map((over) => rotationOf(people, over)),
    ...turns.map((over) => rotationOf([], { ...over, among: { kind: 'role', roleId } })),
  ]
}

/** Chores of every kind, each as it could have been typed. */
async function furnish(house: House, roll: Roll, roleId: string) {
  const { app, guildId, zoe } = house
  const origin = { guildId, by: zoe.id, correlationId: 'test' }
  for (const name of AREAS) await addArea(app, { ...origin, name })
  const assignments = assignmentsOf(house, roleId)
  await inGuild(app.db, guildId, async (scope) => {
    for (let n = 0; n < COUNT; n += 1)
      await place(scope, house, roll, {
        n,
        assignment: assignments[n % assignments.length] ?? ANYONE,
      })
  })
}

async function place(
  scope: GuildScope,
  { app, zoe }: House,
  roll: Roll,
  { n, assignment }: { readonly n: number; readonly assignment: Assignment },
) {
  const at = app.clock.now()
  const schedule = anySchedule(roll, { from: '2030-01-03' })
  const slot = firstSlot(schedule, at)
  if (!slot) throw new Error('it comes')
  const definition = {
    name: `${wordsOf(roll)} ${n}`,
    schedule,
    assignment,
    area: oneOf(roll, [null, ...(await areas.all(scope))]) ?? null,
    notes: roll(3) ? `${wordsOf(roll)}\n${wordsOf(roll)}` : null,
    closing: oneOf(roll, [null, ...CLOSINGS]) ?? null,
    effort: 1 + roll(5),
    priority: 1 + roll(5),
    requires: [
      ...REQUIREMENTS.filter(() => roll(2)),
      ...(oneOf(roll, [[], ['manager'], ['member']] as const) ?? []),
    ],
    steps: Array.from({ length: roll(5) }, (_, i) => ({
      id: anId(1_000 * (n + 1) + i),
      text: wordsOf(roll),
    })),
  }
  const settings = await guilds.settings(scope, 'nl')
  const placing = { definition, slot, settings, by: zoe.id, at, correlationId: 'test' }
  const { write, tell } = await placeChore(scope, app, placing)
  await write()
  await tell()
}

type Row = Readonly<Record<string, unknown>>

/**
 * What a file says of each chore, by their names: those of one moment are in no order. What counts from when it was
 * done, begins when it is imported.
 */
function rowsIn(file: Buffer, format: 'csv' | 'json'): readonly Row[] {
  return saidIn(file.toString('utf8'), format)
    .map((row) => (String(row.when).includes('na afronden') ? { ...row, due: 'later' } : row))
    .toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
}

function saidIn(text: string, format: 'csv' | 'json'): readonly Row[] {
  if (format === 'json') return JSON.parse(text).chores
  const rows = rowsOf(text)
  if (!rows.ok) throw new Error(rows.refusal.code)
  return [...recordsOf(rows.value)].map(({ record }) => Object.fromEntries(record))
}

/** Nothing is left of it but who is there. */
async function clear(house: House) {
  const { app, guildId, zoe, admin } = house
  await house.deleteAll()
  const origin = { guildId, by: zoe.id, correlationId: 'test' }
  for (const { id } of await admin`select id from areas where guild_id = ${guildId}`)
    await removeArea(app, { ...origin, areaId: String(id) })
  expect(await house.names()).toEqual([])
}

test.each(['csv', 'json'] as const)(
  'whatever chores are exported as %s, imported they are the same in all that a file says',
  async (format) => {
    const house = await importingIn(database)
    house.atWork()
    const cooks = house.home.role('Cooks')
    await furnish(house, dice(format.length), cooks.id)
    const before = await house.exported(format)
    expect(rowsIn(before, format)).toHaveLength(COUNT)
    await clear(house)

    const card = await house.upload(before, house.zoe, `chores.${format}`)
    expect(card.text).toContain(`${COUNT} chores can be added`)
    expect(card.text).not.toContain('before you import')
    expect(card.text).toContain('Each chore begins anew')
    await card.click('Import')
    await house.untilSaid(card, `${COUNT} chores are added`)
    expect(rowsIn(await house.exported(format), format)).toEqual(rowsIn(before, format))
    expect(await house.verified()).toEqual({ differences: [], fault: undefined })
  },
  120_000,
)

test('in another server they are the same, but for people and roles that are not there: each row says so', async () => {
  const house = await importingIn(database)
  house.atWork()
  const { discord, zoe, mia } = house
  await furnish(house, dice(7), house.home.role('Cooks').id)
  const before = rowsIn(await house.exported('csv'), 'csv')
  const there = discord.guild(`There ${house.guildId}`, { locale: 'nl' })
  const manager = there.member('Zoe', { permissions: ['ManageGuild'] })
  await manager.command('/chore add', { name: 'Own', when: 'every day' })
  await there.member('Mia').command('/chore add', { name: 'Hers', when: 'every day' })

  const card = await house.upload(await house.exported('csv'), manager)
  expect(card.text).toContain(`${COUNT} chores can be added`)
  expect(card.text).toContain('Look at')
  await card.click('Import')
  await house.untilSaid(card, `${COUNT} chores are added`)
  const own = ['Own', 'Hers']
  const after = rowsIn(await house.exported('csv', there.id), 'csv').filter(
    ({ name }) => !own.includes(String(name)),
  )
  const plain = (rows: readonly Row[]) =>
    rows.map(({ who: _, shared, turnevery, helped, missedturn, ...rest }) => rest)
  expect(plain(after)).toEqual(plain(before))
  // Tom is not there, and neither is the role: what was his alone, or its, is for anyone.
  const known = [zoe, mia].map(({ id }) => `<@${id}>`)
  const here = (who: string) =>
    who
      .split(' ')
      .filter((one) => known.includes(one))
      .join(' ')
  expect(after.map(({ who }) => who)).toEqual(before.map(({ who }) => here(String(who))))
  const problems = house.fileNamed('problems-2030')
  expect(problems).toContain('This role is not in this server, so anyone can do it: @&')
  expect(problems).toContain('Nobody of these takes part here, so anyone can do it: @')
  expect(problems).toContain('Does not take part here, so gets no turn: @')
  expect(problems.trim().split('\r\n').slice(1)).toHaveLength(
    before.filter(({ who }) => who !== '' && here(String(who)) !== who).length,
  )
  expect(await house.verified(there.id)).toEqual({ differences: [], fault: undefined })
}, 120_000)

test('a role that only members were seen with is a pool too, where Discord does not say which there are', async () => {
  const house = await importingIn(database)
  house.atWork()
  const { home, discord, upload, exported } = house
  const cooks = home.role('Cooks')
  const sam = home.member('Sam', { roles: [cooks] })
  await sam.command('/chore add', { name: 'Own', when: 'every day' })
  const table = (...roles: readonly string[]) =>
    `name,when,who,shared,turnEvery,helped,missedTurn\n${roles
      .map((id, n) => `Pool ${n},every day,<@&${id}>,inOrder,1 occurrence,advance,advance`)
      .join('\n')}`
  discord.fault({ kind: 'error', on: 'rest', route: 'GET /guilds/:guild/roles' })
  const card = await upload(table(cooks.id, home.id))
  expect(card.text).toContain('2 chores can be added')
  expect(card.text).toContain(`This role is not in this server, so anyone can do it: @&${home.id}`)
  await card.click('Import')
  await house.untilSaid(card, '2 chores are added')
  const rows = rowsIn(await exported('csv'), 'csv')
  expect(rows.map(({ who }) => who)).toEqual(['', `<@&${cooks.id}>`, ''])
})
