import { expect, test } from 'vitest'
import { proofParts } from '../../src/features/completions/proof.view.ts'
import { MIA } from '../support/build.ts'
import { clientOf, discordOfTest, post, whenever } from '../support/discord.ts'

const shown = { chore: { name: 'Bins' }, completion: { by: MIA } }
const picture = (name: string, n: number) => ({
  name,
  contentType: 'image/png',
  bytes: Buffer.from(Array.from({ length: 256 }, (_, at) => (at * n) % 256)),
})

test('pictures arrive byte for byte, in their order, and once for one nonce', async () => {
  const { fake, flat } = await discordOfTest()
  const files = [picture('photo-1.png', 1), picture('photo-2.png', 3)]
  const gallery = proofParts('en-US', shown, { files, mayAttach: true })
  const call = post(flat.general.id)
  const [card] = call.body.components
  const components = [{ ...card, components: [...(card?.components ?? []), ...gallery] }]
  const withFiles = { ...call, body: { ...call.body, components }, files }
  const { discord } = clientOf(fake)
  expect((await discord.send(withFiles, whenever)).kind).toBe('sent')
  expect((await discord.send(withFiles, whenever)).kind).toBe('sent')
  const kept = [...fake.world.files.values()]
  expect(kept.map(({ name }) => name)).toEqual(['photo-1.png', 'photo-2.png'])
  for (const [at, file] of files.entries())
    expect(Buffer.from(kept[at]?.bytes ?? []).equals(file.bytes)).toBe(true)
})

test('where there is nothing to post, it says why and what to do', () => {
  const said = (mayAttach: boolean) =>
    JSON.stringify(proofParts('en-US', shown, { files: [], mayAttach }))
  expect(said(true)).toContain('was not there any more')
  expect(said(false)).toContain('Attach Files')
})
