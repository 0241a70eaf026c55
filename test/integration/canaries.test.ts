import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cipher } from '../../src/core/crypto/aead.ts'
import { createLogger } from '../../src/core/observability/logger.ts'
import { features } from '../../src/features/http.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { logPosition, readable, stolenCopies } from '../support/disk.ts'
import { givenEndpoint } from '../support/endpoint.ts'
import { noLimits } from '../support/limits.ts'
import { memberOf } from '../support/member.ts'

const CANARIES = 200
/** To see that the search finds what lies open, a few of each are enough. */
const DECOYS = 28
const PATIENCE_MS = 120_000

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const nullCipher: Cipher = {
  encrypt: (_key, _context, plain) => plain,
  decrypt: (_key, _context, sealed) => sealed,
}

const copies = (since: string) => stolenCopies(database.admin, database.urlFor('superuser'), since)

/** Everything a member can type is typed, and everything is done with it that can be done. */
async function typeEverywhere(canaries: readonly string[], cipher?: Cipher) {
  const lines: string[] = []
  const log = createLogger({
    level: 'trace',
    door: 'http',
    guildKey: 'test',
    output: { write: (line) => void lines.push(line) },
  })
  const app = database.appFor('owner', { log, ...(cipher && { cipher }) })
  const { send, close } = await givenEndpoint({
    log,
    answer: createAnswer(app, features, noLimits).answer,
  })
  const deliver = async (payload: string) => (await send(JSON.parse(payload))).payload
  const at = { guildId: aSnowflake(), name: canaries[0] ?? '' }
  const mia = memberOf(app, { ...at, manager: true }, deliver)
  const tom = memberOf(app, at, deliver)
  // Where it is asked whether something is done.
  await mia.pickChannel('1:settings.channel', aSnowflake())
  for (const [i, canary] of canaries.entries())
    await FIELDS[i % FIELDS.length]?.({ mia, tom, canary })
  await close()
  return lines.join('')
}

type Member = ReturnType<typeof memberOf>

interface Typing {
  /** A manager, and somebody who lives with them. */
  readonly mia: Member
  readonly tom: Member
  readonly canary: string
}

const aForm = { name: 'Dishes', when: 'friday', who: [], notes: '' }

/** A chore that nobody else typed. */
async function aChore({ mia }: Typing) {
  const card = await mia.command('chore add', { name: aSnowflake(), when: 'every day' })
  const [, , occurrence = ''] = card.button('Done').split(':')
  const [, , chore = ''] = card.button('Edit').split(':')
  return { card, occurrence, chore }
}

async function aDoneOne(typing: Typing) {
  const { occurrence } = await aChore(typing)
  await typing.mia.press(`1:chore.done:${occurrence}:card`)
  const [done] =
    await database.admin`select id from completions where occurrence_id = ${occurrence}`
  return String(done?.id)
}

/** Every field whose text is kept. */
const KEPT: readonly ((typing: Typing) => Promise<unknown>)[] = [
  async ({ mia, canary }) => {
    const card = await mia.command('chore add', { name: canary, when: 'every day' })
    await mia.press((await mia.press(card.button('Done'))).button('Undo'))
  },
  ({ mia, canary }) => mia.submit('1:chore.add', { ...aForm, name: canary }),
  async (typing) => {
    const { chore } = await aChore(typing)
    const edited = { ...aForm, name: aSnowflake(), notes: typing.canary }
    await typing.mia.submit(`1:chore.edit-form:${chore}:1`, edited)
  },
  async (typing) => {
    const { chore } = await aChore(typing)
    await typing.mia.submit(`1:checklist.write:${chore}`, { steps: typing.canary })
  },
  async (typing) => {
    const { occurrence: chore } = await aChore(typing)
    await typing.mia.command('chore done', { chore, note: typing.canary })
  },
  async (typing) => {
    const { occurrence: chore } = await aChore(typing)
    await typing.mia.command('chore skip', { chore, reason: typing.canary })
  },
  ({ mia, canary }) => mia.submit('1:areas.new', { name: canary }),
  async ({ mia, canary }) => {
    const { json, button } = await mia.command('away set', { until: 'tomorrow', note: canary })
    const confirm = button('Confirm')
    await mia.press(confirm, { id: aSnowflake(), flags: 64, components: json.data.components })
    await mia.command('away end')
  },
  async (typing) => {
    const completion = await aDoneOne(typing)
    await typing.tom.submit(`1:approval.dispute-form:${completion}`, { reason: typing.canary })
  },
]

/** Fields that take no such text, and what is no field at all. */
const REFUSED: typeof KEPT = [
  ({ mia, canary }) => mia.command('chore add', { name: canary }),
  ({ mia, canary }) => mia.command('chore add', { name: 'Dishes', when: canary }),
  ({ mia, canary }) => mia.types('chore done', 'chore', canary),
  ({ mia, canary }) => mia.press(`1:chore.done:${canary}`),
  ({ mia, canary }) => mia.submit('1:chore.add', { ...aForm, when: canary, notes: canary }),
]
const FIELDS = [...KEPT, ...REFUSED]

const canariesOf = (kind: string, length: number) =>
  Array.from({ length }, () => `canary${kind}${randomBytes(8).toString('hex')}`)

test(
  'what members typed lies readable nowhere: not in data files, write-ahead log, dump or logs',
  async () => {
    const canaries = canariesOf('sealed', CANARIES)
    const since = await logPosition(database.admin)
    const log = await typeEverywhere(canaries)
    expect(log.match(/interaction answered/g)?.length).toBeGreaterThan(CANARIES)
    for (const { name, bytes } of await copies(since)) {
      expect(bytes.length, name).toBeGreaterThan(1000)
      expect(readable(bytes, canaries), name).toEqual([])
    }
    expect(readable(Buffer.from(log), canaries)).toEqual([])
  },
  PATIENCE_MS,
)

test(
  'and with a cipher that does nothing, the same search finds them',
  async () => {
    const canaries = canariesOf('plain', DECOYS)
    const since = await logPosition(database.admin)
    await typeEverywhere(canaries, nullCipher)
    const kept = canaries.filter((_, i) => i % FIELDS.length < KEPT.length)
    for (const { name, bytes } of await copies(since))
      expect(readable(bytes, kept), name).toEqual(kept)
  },
  PATIENCE_MS,
)
