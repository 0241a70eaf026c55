import { ChannelType } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { componentType, interactionType } from '../../src/core/discord-codes.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { listeningProxy } from '../support/statements.ts'

const CHORES = 40

const { admin, appFor, url } = await createDatabase()

test('a press on the board is a handful of flights, however many chores there are', async () => {
  const proxy = await listeningProxy(url)
  const app = appFor('owner', { url: proxy.url, connectionsMax: 1 })
  const guildId = aSnowflake()
  const message = { id: aSnowflake(), flags: 0 }
  const mia = memberOf(app, { guildId, guildLocale: 'en-US' })
  for (let n = 0; n < CHORES; n += 1)
    await mia.command('chore add', { name: `Chore ${n}`, when: 'every day 19:00' })
  await admin`
    insert into boards (guild_id, channel_id, message_id) values (${guildId}, 1, ${message.id})`
  const copy = await mia.command('board')

  const { db } = app
  const press = async (customId: string) => {
    await db.bulkhead.empty()
    const [flights, statements] = [proxy.flights(), proxy.asked(/./).length]
    const answer = await mia.send(
      interactionType.component,
      { component_type: componentType.button, custom_id: customId },
      { message } as object,
    )
    await db.bulkhead.empty()
    return {
      answer,
      flights: proxy.flights() - flights,
      statements: proxy.asked(/./).length - statements,
    }
  }
  // Once for statements that are not prepared yet.
  const warm = await press(copy.button('Done'))
  const undone = await press(warm.answer.button('Undo'))
  const done = await press(undone.answer.button('Done'))
  expect(done.answer.json.type).toBe(7)
  expect(done.answer.text).toContain('✅ **Chore')
  // Its question, what it changes (as long as it is, in up to three writes), the board with who is away, and its
  // answer with the COMMIT.
  expect(done.flights).toBeLessThanOrEqual(6)
  expect(done.statements).toBeLessThanOrEqual(17)
})

test('the board does not go into a thread, which ends, nor into a voice channel', async () => {
  const app = appFor('owner')
  const guildId = aSnowflake()
  const zoe = memberOf(app, { guildId, manager: true })
  const copy = await zoe.command('board')
  const post = (type: number) =>
    zoe.send(
      interactionType.component,
      { component_type: componentType.button, custom_id: copy.button('Post here') },
      { channel: { id: '400000000000000004', type } } as object,
    )
  const wanted = async () =>
    (await admin`select board_channel_id as at from guilds where guild_id = ${guildId}`)[0]?.at
  for (const type of [ChannelType.PublicThread, ChannelType.GuildVoice])
    expect((await post(type)).text).toContain('this is a thread, or no text channel')
  expect(await wanted()).toBeUndefined()
  expect((await post(ChannelType.GuildText)).text).toContain('The board comes to')
  expect(await wanted()).toBe('400000000000000004')
})
