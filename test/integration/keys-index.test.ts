import { describe, expect, onTestFinished, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import * as areas from '../../src/features/chores/area.repository.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { memberOf } from '../support/member.ts'

/** A server with two chores, one that was put away, and an area. */
async function givenGuild() {
  const database = await createDatabase()
  onTestFinished(() => database.admin.end())
  const guildId = aSnowflake()
  const { admin, appFor, url, encryptionKeys } = database
  const app = appFor('owner')
  const mia = memberOf(app, { guildId })
  const ids: string[] = []
  for (const name of ['Dishes', 'Windows', 'Old']) {
    await mia.command('chore add', { name, when: 'every day 19:00' })
    const [added] = await admin<{ id: string }[]>`
      select id from chores where id <> all (${ids}::uuid[])`
    if (added) ids.push(added.id)
  }
  const [, windows = '', old = ''] = ids
  const kitchen = { id: app.newId(), name: 'Kitchen' }
  await inGuild(app.db, guildId, (scope) => areas.add(scope, kitchen, app.clock.now()))
  await admin`update chores set archived_at = now() where id = ${old}`
  const env = { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys }
  const indexes = async () =>
    (
      await admin<{ index: string }[]>`
        select encode(name_index, 'hex') as index from chores where guild_id = ${guildId}
        union all select encode(name_index, 'hex') from areas where guild_id = ${guildId} order by 1`
    ).map(({ index }) => index)
  return {
    ...database,
    guildId,
    windows,
    indexes,
    keys: () => admin`
      select version, count(*)::integer as count from guild_keys
      where purpose = 'index' and guild_id = ${guildId} group by version`,
    async renew(...args: readonly string[]) {
      const line = ['keys', 'renew', '--index', '--stopped', '--json', ...args]
      const { code, out } = await choresctl(line, env)
      return { code, answer: JSON.parse(out) }
    },
    verify: () => choresctl(['rebuild', '--verify', '--guild', guildId], env),
    /** In a process that never saw the old key. */
    stranger: () => memberOf(appFor('owner'), { guildId }),
    areaIsTaken: (name: string) =>
      inGuild(appFor('owner').db, guildId, (scope) =>
        areas.isNameTaken(scope, { id: app.newId(), name }),
      ),
  }
}

/** A transaction that began with the keys of now, and gives the second chore another name when it is told to. */
async function lateRename(
  { appFor, guildId, windows: id }: Awaited<ReturnType<typeof givenGuild>>,
  name: string,
) {
  const { db } = appFor('owner')
  const began = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const done = inGuild(db, guildId, async ({ tx, vault }) => {
    await tx.execute('select 1')
    began.resolve()
    await gate.promise
    const sealed = vault.seal({ table: 'chores', column: 'name', id }, name).toString('hex')
    const index = vault.index('chores', 'name', name).toString('hex')
    await tx.execute(
      `update chores set name = decode('${sealed}', 'hex'), name_index = decode('${index}', 'hex')
        where id = '${id}'`,
    )
  })
  await began.promise
  return {
    async finish() {
      gate.resolve()
      await done
    },
  }
}

describe('keys renew --index', () => {
  test('every name has another index, is found as before, and is still taken', async () => {
    const guild = await givenGuild()
    const before = await guild.indexes()
    expect(await guild.renew()).toEqual({ code: 0, answer: { guilds: 1, names: 4, left: 0 } })
    const after = await guild.indexes()
    expect(after).toHaveLength(before.length)
    expect(after.filter((index) => before.includes(index))).toEqual([])
    expect(await guild.keys()).toEqual([{ version: 2, count: 1 }])
    const tom = guild.stranger()
    const again = await tom.command('chore add', { name: ' dishes ', when: 'today' })
    expect(again.text).not.toContain('Added')
    const old = await tom.command('chore add', { name: 'Old', when: 'today' })
    expect(old.text).toContain('Added: Old')
    expect(await guild.areaIsTaken('kitchen')).toBe(true)
    expect(await guild.areaIsTaken('Cellar')).toBe(false)
    expect((await guild.verify()).out).not.toContain('name_index')
    expect(await guild.renew('--guild', guild.guildId)).toMatchObject({
      code: 0,
      answer: { guilds: 1, names: 5 },
    })
  })

  test('a transaction that began with the old key is waited for, and its index mended', async () => {
    const guild = await givenGuild()
    const late = await lateRename(guild, 'Late')
    const renewing = guild.renew()
    await expect.poll(guild.keys).toEqual([{ version: 2, count: 1 }])
    await late.finish()
    expect(await renewing).toMatchObject({ code: 0, answer: { names: 5, left: 0 } })
    const again = await guild.stranger().command('chore add', { name: 'Late', when: 'today' })
    expect(again.text).not.toContain('Added')
  })

  test('a name that was taken twice in that moment is left, and told of', async () => {
    const guild = await givenGuild()
    const late = await lateRename(guild, 'Dishes')
    const renewing = guild.renew()
    await expect.poll(guild.keys).toEqual([{ version: 2, count: 1 }])
    await late.finish()
    expect(await renewing).toMatchObject({ code: 1, answer: { left: 1 } })
  })

  test('a server that keeps nothing, or is being deleted, gets no key', async () => {
    const guild = await givenGuild()
    expect(await guild.renew('--guild', aSnowflake())).toMatchObject({ answer: { guilds: 0 } })
    await guild.admin`update guild_keys set state = 'closing', wrapped = null`
    expect(await guild.renew('--guild', guild.guildId)).toMatchObject({ answer: { guilds: 0 } })
    expect(await guild.admin`select from guild_keys`).toHaveLength(2)
  })
})
