import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Command } from 'commander'
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import { addCommands } from '../../src/cli/commands.ts'
import type { Definition } from '../../src/core/discord/registrations.ts'
import { features } from '../../src/features/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { choresctl } from '../support/choresctl.ts'

// `choresctl commands …` as an operator runs it, on a real PostgreSQL and before a strict Discord.

const database = await createDatabase()
const ours = definitionsOf(features) as readonly Definition[]
const NOBODY = 'http://127.0.0.1:1/api'

let fake: FakeDiscord
let asked: { readonly name: string; readonly status: number }[]

beforeEach(async () => {
  const discord = await createFakeDiscord()
  fake = discord
  const requests: typeof asked = []
  asked = requests
  discord.world.notices.on('notice', ({ kind, name, status }) => {
    if (kind === 'rest') requests.push({ name, status })
  })
  onTestFinished(() => discord.close())
  await database.admin`delete from command_registry`
})

const environment = () => ({
  DATABASE_URL: database.url,
  DISCORD_APPLICATION_ID: fake.applicationId,
  DISCORD_TOKEN: fake.token,
  DISCORD_API_URL: fake.apiUrl,
  // The whole budget of calls is this process's.
  REPLICAS_MAX: '1',
})

const commands = (line: string, over: Record<string, string> = {}) =>
  choresctl(['commands', ...line.split(' ')], { ...environment(), ...over })

const json = async (line: string) => JSON.parse((await commands(`${line} --json`)).out)

/** What was sent that changes anything. */
const writes = () => asked.filter(({ name }) => !name.startsWith('GET')).map(({ name }) => name)

const registered = () => [...fake.world.commands.values()]
const bySlash = (name: string) => {
  const found = registered().find(({ definition }) => definition.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** Somebody else changes it: by hand, or with another build. */
function alter(name: string, over: object) {
  const known = bySlash(name)
  fake.world.commands.set(known.id, {
    ...known,
    definition: { ...known.definition, ...over } as typeof known.definition,
  })
}

const STRANGER = { name: 'stranger', description: 'Of another build' }

/** Beside ours, a command that this build does not have. */
async function withStranger(definition = STRANGER) {
  await commands('push')
  const { id, version } = bySlash('chores')
  const other = String(BigInt(id) + 1n)
  fake.world.commands.set(other, { id: other, version, definition })
}

describe('C10: what a script reads from the exit code', () => {
  test('diff after push is 0; after one changed description 2; with wrong usage 64; without Discord 69', async () => {
    expect((await commands('diff')).code).toBe(2)
    expect((await commands('push')).code).toBe(0)
    expect(await commands('diff')).toMatchObject({ code: 0, out: /^No difference/ } as object)

    alter('chores', { description: 'Something else' })
    const { code, out } = await commands('diff')
    expect(code).toBe(2)
    expect(out).toMatch(/~ \/chores\n {4}chores\.description: "Something else" → "/)
    expect((await commands('push --dry-run')).code).toBe(2)

    for (const wrong of ['diff --gild 1', 'diff --guild me', 'dif', 'diff surplus'])
      expect((await commands(wrong)).code, wrong).toBe(64)
    const { code: away, err } = await commands('diff', { DISCORD_API_URL: NOBODY })
    expect(away).toBe(69)
    expect(err).toBe('Discord cannot be reached (ECONNREFUSED).\n')
  })

  test('a token that Discord refuses, or none, is a wrong environment: 78, asked once', async () => {
    const token = 'another-application-id.fake-time.proof-for-development'
    const { code, err } = await commands('push', { DISCORD_TOKEN: token })
    expect(code).toBe(78)
    expect(err).toBe('DISCORD_TOKEN: Discord refuses it.\n')
    expect(asked).toHaveLength(1)
    expect((await commands('diff', { DISCORD_TOKEN: '' })).code).toBe(78)
  })

  test('what Discord refuses is 1, and says why', async () => {
    const { code, err } = await commands('push --guild 123456789012345678')
    expect(code).toBe(1)
    expect(err).toMatch(/^Discord said no \(discord \d+/)
  })

  test('with --json a failure is one document on standard output', async () => {
    const { out, err, code } = await commands('diff --json', { DISCORD_API_URL: NOBODY })
    expect({ code, err }).toEqual({ code: 69, err: '' })
    expect(JSON.parse(out)).toEqual({
      error: {
        code: 'discord.unavailable',
        message: 'Discord cannot be reached (ECONNREFUSED).',
      },
    })
  })
})

describe('C2: what is registered is reconciled one by one', () => {
  test('twice is once: the second push sends nothing, and ids stay through a change', async () => {
    expect(await json('push')).toMatchObject({ create: ours.length, change: 0, remove: 0 })
    const before = registered().map(({ id }) => id)
    expect(before).toHaveLength(ours.length)
    asked.length = 0
    expect(await json('push')).toMatchObject({ create: 0, change: 0, remove: 0, steps: [] })
    expect(writes()).toEqual([])

    alter('chore', { description_localizations: null })
    expect(await json('push')).toMatchObject({ create: 0, change: 1 })
    expect(writes()).toEqual([
      `PATCH /applications/${fake.applicationId}/commands/${bySlash('chore').id}`,
    ])
    expect(registered().map(({ id }) => id)).toEqual(before)
    expect((await commands('diff')).code).toBe(0)
  })

  test('what is gone from the build is gone from Discord too: a right, an option, its order', async () => {
    await commands('push')
    alter('chores', { default_member_permissions: '32' })
    const { definition } = bySlash('chore')
    const options = 'options' in definition ? (definition.options ?? []) : []
    alter('chore', { options: [...options].reverse() })
    const { steps } = await json('push')
    expect(steps.map(({ name }: { name: string }) => name)).toEqual(['chore', 'chores'])
    expect((await commands('diff')).code).toBe(0)
  })

  test('two at once end as one, and both exit 0', async () => {
    // Both listen to the same output here, so only the codes are looked at.
    const both = await Promise.all([commands('push'), commands('push')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(registered()).toHaveLength(ours.length)
    expect((await commands('diff')).code).toBe(0)
  })

  test('of 200 creations a day none is spent on what is there, and the 201st is told', async () => {
    await commands('push')
    const [[day, count] = ['', 0]] = fake.world.creations
    expect(count).toBe(ours.length)
    await commands('push')
    alter('chores', { description: 'Something else' })
    await commands('push')
    expect(fake.world.creations.get(day)).toBe(ours.length)

    fake.world.commands.delete(bySlash('chores').id)
    fake.world.creations.set(day, 200)
    const { code, err } = await commands('push')
    expect(code).toBe(1)
    expect(err).toContain('200 commands were created today, and more are taken tomorrow')
  })

  test('a limit is waited out, and a lost answer asked again', async () => {
    fake.fault({ kind: 'rateLimited', on: 'rest', times: 1, ms: 1100, route: 'POST' })
    expect((await commands('push')).code).toBe(0)
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1)
    alter('chores', { description: 'Something else' })
    fake.fault({ kind: 'lostResponse', on: 'rest', times: 1, route: 'PATCH' })
    expect((await commands('push')).code).toBe(0)
    expect((await commands('diff')).code).toBe(0)
  })
})

describe('C5: nothing is removed by mistake', () => {
  test('push refuses to remove without --allow-delete, and sends nothing at all', async () => {
    await withStranger()
    alter('chores', { description: 'Something else' })
    asked.length = 0
    const { code, err } = await commands('push')
    expect(code).toBe(1)
    expect(err).toMatch(/^Nothing was sent: .*\/stranger\. Say --allow-delete/)
    expect(writes()).toEqual([])

    expect(await json('push --allow-delete')).toMatchObject({ change: 1, remove: 1 })
    expect(registered()).toHaveLength(ours.length)
  })

  test('clear without --yes and nobody to ask: 64, nothing done', async () => {
    await commands('push')
    asked.length = 0
    const { code, err } = await commands('clear')
    expect(code).toBe(64)
    expect(err).toContain('say --yes')
    expect((await commands('clear --dry-run')).code).toBe(2)
    expect(writes()).toEqual([])

    expect((await commands('clear --yes')).code).toBe(0)
    expect(registered()).toEqual([])
    expect((await commands('clear --dry-run')).code).toBe(0)
  })
})

describe('what mentions are made of', () => {
  const kept = () =>
    database.admin`select scope, type, name, id::text as id from command_registry order by type, name`

  test('push and pull keep the ids, clear forgets them', async () => {
    expect(await json('push')).toMatchObject({ stored: true })
    const ids = registered()
      .map(({ id, definition: { type = 1, name } }) => ({ scope: 'global', type, name, id }))
      .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1))
    expect([...(await kept())]).toEqual(ids)
    await database.admin`delete from command_registry`
    const { commands: pulled } = await json('pull')
    expect(pulled).toHaveLength(ours.length)
    expect(pulled[0]).toHaveProperty('description_localizations.nl')
    expect([...(await kept())]).toEqual(ids)
    await commands('clear --yes')
    expect([...(await kept())]).toEqual([])
  })

  test('without PostgreSQL they are registered all the same, and it says who learns the ids', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none'
    const { code, out } = await commands('push', { DATABASE_URL: url })
    expect(code).toBe(0)
    expect(out).toContain('the worker learns the ids within the hour')
    expect(registered()).toHaveLength(ours.length)
  })
})

test('--guild keeps to one server: it registers there, and what is for all stays', async () => {
  const flat = fake.guild('Flat')
  await commands('push')
  expect((await commands(`push --guild ${flat.id}`)).code).toBe(0)
  expect(registered().filter(({ guildId }) => guildId === flat.id)).toHaveLength(ours.length)
  expect((await commands(`diff --guild ${flat.id}`)).code).toBe(0)
  expect((await commands(`clear --yes --guild ${flat.id}`)).code).toBe(0)
  expect(registered()).toHaveLength(ours.length)
  expect((await commands('diff')).code).toBe(0)
})

test('nothing is sent while any command breaks a limit in any language', async () => {
  const program = new Command('choresctl').exitOverride()
  const given = { env: environment(), report: () => undefined }
  addCommands(program, given, {
    definitions: ours,
    complaints: () => ['nl: /chore: description of 101 characters'],
  })
  await expect(program.parseAsync(['commands', 'push'], { from: 'user' })).rejects.toMatchObject({
    code: 'commands.unfit',
    message: 'nl: /chore: description of 101 characters',
  })
  expect(asked).toEqual([])
})

test('C1: a secret is not taken as an argument, and not said back', async () => {
  for (const line of ['push --token x1secret2', 'diff --discord-token=x1secret2']) {
    const { code, out, err } = await commands(line)
    expect(code).toBe(64)
    expect(err).toContain('no secret is taken as an argument')
    expect(out + err).not.toContain('x1secret2')
  }
  expect(asked).toEqual([])
})

test('C11: what a name would do to a terminal is left out', async () => {
  await withStranger({ name: '\u001b[31mred\u001b]0;title\u0007', description: 'Of another build' })
  for (const line of ['diff', 'pull', 'pull --json']) {
    const { out } = await commands(line)
    expect(out).toContain('red')
    for (const sign of ['\u001b', '\u0007']) expect(out).not.toContain(sign)
  }
})

test('C9: who reads along may stop, and a narrow terminal without colours is as good as any', async () => {
  const program = inject('programs')['src/cli.ts'] ?? ''
  const env = { ...environment(), NO_COLOR: '1', COLUMNS: '40', LC_ALL: 'C', TERM: 'dumb' }
  const child = spawn(process.execPath, [program, 'commands', 'diff'], { env })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'exit')
  expect({ code, err }).toEqual({ code: 2, err: '' })
})
