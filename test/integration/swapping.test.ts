import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Dishes are Mia's, Plants are Tom's and Bins are Zoe's, due in this order. */
async function setup() {
  const still = await inStillTime(database)
  const { mia, tom, zoe } = still
  const mine = { when: 'every day 19:00', who: mia }
  await zoe.command('/chore add', { name: 'Bins', when: 'every day 17:00', who: zoe })
  await zoe.command('/chore add', { name: 'Plants', when: 'every day 18:00', who: tom })
  await zoe.command('/chore add', { name: 'Dishes', ...mine })
  return still
}

const names = (offered: readonly { readonly name: string }[]) => offered.map(({ name }) => name)

test('what is wanted in a swap is offered from the turns of whom it is asked', async () => {
  const { mia, tom } = await setup()
  const wanted = { chore: 'Dishes', with: tom, for: '' }
  expect(names(await mia.types('chore swap', wanted))).toEqual(['Plants', 'Bins', 'Dishes'])
  expect(names(await mia.types('chore swap', { chore: '' }))[0]).toBe('Dishes')
})

test('of two swaps offered for each other one counts, and the other ends without calling one’s own turn another’s', async () => {
  const { mia, tom } = await setup()
  const one = await mia.command('/chore swap', { chore: 'Dishes', with: tom, for: 'Plants' })
  const back = await tom.command('/klus ruil', { klus: 'Plants', met: mia, voor: 'Dishes' })
  await one.as(tom).click('Aannemen')
  expect(one.text).toContain('ruilde van beurt met')
  const late = await back.as(mia).click('Aannemen')
  expect(late.text).toContain('“Plants” has changed hands since, so this offer is over.')
})
