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
  await back.as(mia).click('Aannemen')
  expect(back.text).toContain('De beurt van “Plants” is intussen gewisseld')
})

test('a turn can be handed over on the cards of whose it is, and of managers', async () => {
  const { mia, tom, zoe } = await setup()
  const add = { name: 'Windows', when: 'every day 20:00', who: tom }
  const offers = { en: 'Hand over', nl: 'Overdragen' }
  const shown = async (who: typeof mia, chore: string) => {
    const card = await who.command('/chore show', { chore })
    return card.buttons.filter((label) => Object.values(offers).includes(label))
  }
  expect(await shown(mia, 'Dishes')).toEqual([offers.en])
  expect(await shown(tom, 'Dishes')).toEqual([])
  expect(await shown(tom, 'Plants')).toEqual([offers.nl])
  expect(await shown(zoe, 'Plants')).toEqual([offers.en])
  const added = await mia.command('/chore add', add)
  expect(added.buttons).not.toContain(offers.en)
  const done = await mia.command('/chore done', { chore: 'Plants' })
  await done.click('Undo')
  expect(done.buttons).not.toContain(offers.en)
})

test('an offer that another one took the place of loses its buttons with the next press, and says so to all', async () => {
  const { mia, tom, zoe } = await setup()
  const first = await mia.command('/chore swap', { chore: 'Dishes', with: tom, for: 'Plants' })
  const second = await mia.command('/chore swap', { chore: 'Dishes', with: zoe, for: 'Bins' })
  await first.as(tom).click('Aannemen')
  expect(first.text).toContain('@Mia nam dit aanbod terug')
  expect(first.buttons).toEqual([])
  await mia.command('/chore done', { chore: 'Dishes' })
  await second.as(zoe).click('Aannemen')
  expect(second.text).toContain('“Dishes” is al klaar: @Mia deed het')
  expect(second.buttons).toEqual([])
})
