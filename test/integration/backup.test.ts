import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkStart } from '../../src/core/db/check-start.ts'
import { createDatabase, silentLog } from '../support/app.ts'
import { backupToolsFit } from '../support/backup-tools.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { memberOf } from '../support/member.ts'

const { PATH = '' } = process.env
let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'chorestree-backup-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

type Database = Awaited<ReturnType<typeof createDatabase>>

async function run({ url, encryptionKeys }: Database, args: readonly string[], path = PATH) {
  const env = { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys, PATH: path }
  const { code, out } = await choresctl([...args, '--json'], env)
  return { code, answer: JSON.parse(out) }
}

test('without pg_dump, or with an older one, backup says what to install and exits 69', async () => {
  const database = await createDatabase()
  const folder = join(scratch, 'none')
  const { code, answer } = await run(database, ['backup', folder], '/nowhere')
  expect({ code, said: answer.error }).toMatchObject({
    code: 69,
    said: { code: 'backup.noTool', message: expect.stringContaining('pg_dump is not installed') },
  })
  await database.admin.end()
})

test('a folder that is no backup is exit 1', async () => {
  const database = await createDatabase()
  expect(await run(database, ['backup', 'verify', scratch])).toMatchObject({
    code: 1,
    answer: { error: { code: 'backup.broken' } },
  })
  await database.admin.end()
})

describe.runIf(await backupToolsFit())('with the tools of this server', () => {
  /** Two guilds with a chore each, and a backup of both. */
  async function givenBackup() {
    const database = await createDatabase()
    const people = [aSnowflake(), aSnowflake()].map((guildId) => ({
      guildId,
      mia: memberOf(database.appFor('owner'), { guildId }),
    }))
    for (const { mia } of people)
      await mia.command('chore add', { name: 'Dishes', when: 'every day' })
    const folder = join(scratch, aSnowflake())
    expect(await run(database, ['backup', folder])).toMatchObject({ code: 0 })
    const [gone, kept] = people
    if (!gone || !kept) throw new Error('two people')
    const names = async ({ guildId }: { guildId: string }) =>
      (await memberOf(database.appFor('owner'), { guildId }).command('chores')).text
    return { database, folder, gone, kept, names }
  }

  test('a backup is whole, holds the keys apart, and comes back as it was', async () => {
    const { database, folder, kept, names } = await givenBackup()
    expect(await run(database, ['backup', 'verify', folder])).toMatchObject({ code: 0 })
    const data = await readFile(join(folder, 'data.dump'))
    expect(data.includes('Dishes')).toBe(false)
    await kept.mia.command('chore add', { name: 'Later', when: 'every day' })
    expect((await run(database, ['restore', folder])).code).toBe(64)
    const { code, answer } = await run(database, ['restore', folder, '--yes'])
    expect({ code, answer }).toMatchObject({ code: 0, answer: { erased: 0 } })
    expect(await names(kept)).toContain('Dishes')
    expect(await names(kept)).not.toContain('Later')
    const again = join(scratch, aSnowflake())
    expect(await run(database, ['backup', again])).toMatchObject({ code: 0 })
    expect(await run(database, ['restore', again, '--yes'])).toMatchObject({ code: 0 })
    expect(await names(kept)).toContain('Dishes')
    await database.admin.end()
  })

  test('C8: what was erased after a backup stays erased when that is restored', async () => {
    const { database, folder, gone, kept, names } = await givenBackup()
    const erase = ['guild', 'erase', gone.guildId, '--grace-hours', '0', '--yes']
    expect(await run(database, erase)).toMatchObject({ code: 0 })
    expect(await run(database, ['restore', folder, '--yes'])).toMatchObject({
      code: 0,
      answer: { erased: 1 },
    })
    const left = await database.admin`
      select guild_id::text as id from guild_keys union select guild_id::text from event_log
      union select guild_id::text from chores`
    expect(left).toEqual([{ id: kept.guildId }])
    expect(await names(kept)).toContain('Dishes')
    expect(await names(gone)).not.toContain('Dishes')
    await database.admin.end()
  })

  test('C8: where nobody can say who was erased since, restore refuses; a later backup can say it', async () => {
    const { database, folder, gone, kept } = await givenBackup()
    await run(database, ['guild', 'erase', gone.guildId, '--grace-hours', '0', '--yes'])
    const later = join(scratch, aSnowflake())
    expect(await run(database, ['backup', later])).toMatchObject({ code: 0 })
    const empty = await createDatabase({ empty: true })
    const elsewhere = { ...empty, encryptionKeys: database.encryptionKeys }
    expect(await run(elsewhere, ['restore', folder, '--yes'])).toMatchObject({
      code: 1,
      answer: { error: { code: 'restore.tombstonesUnknown' } },
    })
    expect(await run(elsewhere, ['restore', folder, '--tombstones', later, '--yes'])).toMatchObject(
      { code: 0, answer: { erased: 1 } },
    )
    const left = await empty.admin`select distinct guild_id::text as id from guild_keys`
    expect(left).toEqual([{ id: kept.guildId }])
    await Promise.all([database.admin.end(), empty.admin.end()])
  })

  test('a damaged backup is refused, and leaves the database as it was', async () => {
    const { database, folder, kept, names } = await givenBackup()
    const file = join(folder, 'data.dump')
    const bytes = await readFile(file)
    bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
    await writeFile(file, bytes)
    expect(await run(database, ['restore', folder, '--yes'])).toMatchObject({
      code: 1,
      answer: { error: { code: 'backup.broken' } },
    })
    expect(await names(kept)).toContain('Dishes')
    await database.admin.end()
  })

  test('D11: what is restored is of the same application, and yet another deployment', async () => {
    const database = await createDatabase()
    const [ours, theirs] = ['300000000000000001', '300000000000000002']
    const start = () => {
      const { db } = database.appFor('owner')
      return checkStart(db, { replicasMax: 1, applicationId: ours, log: silentLog })
    }
    await start()
    const kept = async () => {
      const [row] = await database.admin`
        select id::text as id, application_id::text as application from deployment`
      return row
    }
    const before = await kept()
    const folder = join(scratch, aSnowflake())
    expect(await run(database, ['backup', folder])).toMatchObject({ code: 0 })
    expect(await run(database, ['restore', folder, '--yes'])).toMatchObject({
      code: 0,
      answer: { applicationId: ours },
    })
    const after = await kept()
    expect(after?.application).toBe(before?.application)
    expect(after?.id).not.toBe(before?.id)
    expect(await start()).toBe('ok')

    const { url, encryptionKeys, admin } = await createDatabase({ empty: true })
    const env = { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys, PATH }
    const args = ['restore', folder, '--yes', '--nothing-erased']
    expect(await choresctl(args, { ...env, DISCORD_APPLICATION_ID: theirs })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/The database is as it was.*\n.*run choresctl deployment claim/),
    })
    await Promise.all([admin.end(), database.admin.end()])
  })
})
