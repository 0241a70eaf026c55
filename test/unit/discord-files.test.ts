import { expect, test } from 'vitest'
import { CHORE, stage } from '../fake-discord/stage.ts'
import { clientOf, whenever } from '../support/discord.ts'

test('a file arrives byte for byte, beside the card that shows it and for who asked alone', async () => {
  const { discord: fake, flat, register } = await stage(() => ({ type: 5, data: { flags: 64 } }))
  await register([CHORE])
  const seen = await flat.member('Mia').command('/chore add', { name: 'x' })
  const token = seen.interaction?.token ?? ''
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n))
  const body = {
    components: [{ type: 13, file: { url: 'attachment://chores.csv' } }],
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
  }
  const file = { name: 'chores.csv', contentType: 'text/csv', bytes }
  const call = { to: 'original', locale: 'nl', token, body, file } as const
  expect((await clientOf(fake).discord.send(call, whenever)).kind).toBe('sent')
  const [kept] = fake.world.files.values()
  expect(kept).toMatchObject({ name: 'chores.csv', contentType: 'text/csv', ephemeral: true })
  expect(Buffer.from(kept?.bytes ?? []).equals(bytes)).toBe(true)
})
