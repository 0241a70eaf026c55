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
const DECOYS = 24
/** As many as `typeInto` knows; what is typed into the first ones is kept. */
const FIELDS = 8
const KEPT = 3
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
  const mia = memberOf(app, { guildId: aSnowflake(), name: canaries[0] ?? '' }, deliver)
  for (const [i, canary] of canaries.entries()) await typeInto(i % FIELDS, mia, canary)
  await close()
  return lines.join('')
}

async function typeInto(field: number, mia: ReturnType<typeof memberOf>, canary: string) {
  if (field === 0) {
    const card = await mia.command('chore add', { name: canary, when: 'every day' })
    await mia.press((await mia.press(card.button('Done'))).button('Undo'))
  }
  const form = { name: canary, when: 'friday', who: [], notes: '' }
  if (field === 1) await mia.submit('1:chore.add', form)
  if (field === 2) {
    const card = await mia.command('chore add', { name: aSnowflake(), when: 'friday' })
    const chore = card.button('Edit').split(':')[2]
    const edited = { ...form, name: aSnowflake(), notes: canary }
    await mia.submit(`1:chore.edit-form:${chore}:1`, edited)
  }
  if (field === 3) await mia.command('chore add', { name: canary })
  if (field === 4) await mia.command('chore add', { name: 'Dishes', when: canary })
  if (field === 5) await mia.types('chore done', 'chore', canary)
  if (field === 6) await mia.press(`1:chore.done:${canary}`)
  if (field === 7) await mia.submit('1:chore.add', { ...form, when: canary, notes: canary })
}

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
    const kept = canaries.filter((_, i) => i % FIELDS < KEPT)
    for (const { name, bytes } of await copies(since))
      expect(readable(bytes, kept), name).toHaveLength(kept.length)
  },
  PATIENCE_MS,
)
