import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { proofField } from '../../src/features/model/chore.ts'
import { createMessage } from '../fake-discord/message-store.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { createDatabase } from '../support/app.ts'
import { approvingIn, TIMEOUT } from '../support/approving.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const PHOTO = { filename: 'IMG_4021.jpg', content: 'a picture', contentType: 'image/jpeg' }
const LINK = /^https:\/\/discord\.com\/channels(?:\/\d{17,19}){3}$/

type House = Awaited<ReturnType<typeof aHouse>>

async function aHouse(wanted?: Parameters<typeof approvingIn>[1]) {
  const house = await approvingIn(database, wanted)
  const { app, guildId, zoe, discord } = house
  const rules = async (...asked: readonly string[]) => {
    const card = await zoe.command('/chore show', { chore: 'Bins' })
    await card.click('More')
    await card.click('When done')
    await card.select(asked, 'Nothing has to be there')
    return card
  }
  return {
    ...house,
    rules,
    /** Where the photos of what stands as done are, and how often that was done. */
    proofs: async () => {
      const rows = await database.admin<{ id: string; proof: Buffer | null }[]>`
        select id, proof from completions where guild_id = ${guildId} and undone_at is null order by id`
      return inGuild(app.db, guildId, async ({ vault }) =>
        rows.map(({ id, proof }) => proof && vault.open(proofField(id), proof)),
      )
    },
    /** Messages of the bot that show a picture. */
    pictures: () => zoe.sees().filter(({ message }) => message?.files.length),
    /** What somebody says in the channel, with files. */
    says: (who: typeof zoe, ...files: readonly (typeof PHOTO)[]) =>
      createMessage(discord.world, {
        channelId: zoe.channel.id,
        authorId: who.id,
        data: { content: 'Look' },
        files: files.map(({ filename, content, contentType }, position) => ({
          position,
          name: filename,
          contentType,
          bytes: Buffer.from(content),
        })),
      }),
  }
}

const untilPosted = (house: House) =>
  vi.waitFor(async () => {
    const [proof] = await house.proofs()
    expect(proof).toMatch(LINK)
    return String(proof)
  }, TIMEOUT)

const show = (form: Seen, over: object = {}) => form.modal.submit({ Photo: PHOTO, ...over })

describe('a chore that asks for a photo', () => {
  test('is done with one, which the bot posts again for everyone, and the history leads to it', async () => {
    const house = await aHouse()
    const { mia, tom, rules, posted, pictures, proofs, log, rebuilt, home, guildId } = house
    expect((await rules('A photo shows it')).text).toContain('Whoever does it shows a photo')
    expect((await tom.command('/klus toon', { klus: 'Bins' })).text).toContain('foto gevraagd')
    const list = await mia.command('/chores', { filter: 'All' })
    const form = await list.click('Done')
    expect(form.modal.labels).toEqual(['Photo', 'Note'])
    expect(await proofs()).toEqual([])
    const answer = await show(form, { Note: 'All *clean*' })
    expect(answer.text).toContain('Bins')

    const message = await posted('Dank je, @Mia')
    expect(message.text).toContain('All *clean*')
    expect(pictures()).toHaveLength(1)
    const [file] = message.message?.files ?? []
    expect(file).toMatchObject({ name: 'photo-1.jpg', contentType: 'image/jpeg' })
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(PHOTO.content)
    const link = await untilPosted(house)
    expect(link).toBe(
      `https://discord.com/channels/${guildId}/${home.general.id}/${message.message?.id}`,
    )
    const history = await mia.command('/chore history', { chore: 'Bins' })
    expect(JSON.stringify(history.raw)).toContain(`[Photo](${link})`)
    expect((await log()).slice(-2)).toEqual(['chore.completed', 'chore.proof-changed'])
    expect((await house.zoe.command('/manage log')).text).toContain('I posted the photo of Bins')
    const [sealed] = await database.admin`select proof from completions where guild_id = ${guildId}`
    expect(String(sealed?.proof)).not.toContain('discord.com')
    expect(await rebuilt()).toMatchObject({ differences: [] })
  })

  test('asks for it wherever Done is pressed, on behalf of others and earlier too', async () => {
    const house = await aHouse()
    const { zoe, mia, tom, rules, proofs, sleep } = house
    await rules('A photo shows it')
    const shown = await mia.command('/chore show', { chore: 'Bins' })
    expect((await shown.click('Done')).outcome).toBe('modal')
    expect((await mia.command('/chore done', { chore: 'Bins' })).outcome).toBe('modal')
    expect((await mia.messageMenu('Mark as done', shown)).outcome).toBe('modal')
    sleep({ hours: 1 })
    for (const besides of [{ by: tom }, { at: 'today 13:30' }]) {
      const refused = await zoe.command('/chore done', { chore: 'Bins', ...besides })
      expect(refused.text).toContain('is asked for a photo')
    }
    expect(await proofs()).toEqual([])
    const done = await zoe.command('/chore done', { chore: 'Bins', by: tom, photo: PHOTO })
    expect(done.text).toContain('Thank you, @Tom')
    expect(done.text).toContain('I am posting the photo')
    await untilPosted(house)
  })

  test('says what will not do, and what was written is not lost when another is chosen', async () => {
    const house = await aHouse()
    const { mia, rules, proofs } = house
    await rules('A photo shows it', 'A note is written')
    const form = await mia.command('/chore done', { chore: 'Bins' })
    const pdf = { ...PHOTO, filename: 'list.pdf', contentType: 'application/pdf' }
    const refused = await form.modal.submit({ Photo: pdf, Note: 'All *clean*' })
    expect(refused.text).toContain('is not a picture that everyone can see')
    expect(refused.text).toContain('png, jpg, jpeg, gif, webp')
    expect(await proofs()).toEqual([])
    const again = await refused.click('Choose another')
    const note = again.modal.fields.find(({ label }) => label === 'Note')
    expect(note?.part.value).toBe('All *clean*')
    const many = await again.modal.submit({ Photo: [PHOTO, PHOTO, PHOTO, PHOTO] })
    expect(many.text).toContain('more than 3 photos')
    const last = await many.click('Choose another')
    await last.modal.submit({ Photo: [PHOTO, PHOTO] })
    await untilPosted(house)
    expect(house.pictures()[0]?.message?.files).toHaveLength(2)
    const command = await mia.command('/chore done', { chore: 'Bins', photo: pdf })
    expect(command.text).toContain('is not a picture')
    expect(command.buttons).toEqual(['Choose another'])
  })

  test('long before its time, it is first asked which turn is meant, and then for the photo', async () => {
    const house = await aHouse()
    const { mia, zoe, rules, proofs, at, rebuilt } = house
    await zoe.command('/chore done', { chore: 'Bins' })
    await rules('A photo shows it')
    at('2030-01-01T12:01:00Z')
    const asked = await mia.command('/chore done', { chore: 'Bins', note: 'Twice' })
    expect(asked.buttons[1]).toBe('Log as extra')
    const count = await asked.click(asked.buttons[0] ?? '')
    expect(count.modal.fields.find(({ label }) => label === 'Note')?.part.value).toBe('Twice')
    const extra = await asked.click('Log as extra')
    const refused = await extra.modal.submit({ Photo: { ...PHOTO, filename: 'a.txt' } })
    const again = await refused.click('Choose another')
    expect(await proofs()).toEqual([null])
    await again.modal.submit({ Photo: PHOTO })
    await vi.waitFor(async () => expect((await proofs()).at(-1)).toMatch(LINK), TIMEOUT)
    const zoes = await zoe.command('/chore done', { chore: 'Bins' })
    const late = await zoes.click(zoes.buttons[0] ?? '')
    expect((await count.modal.submit({ Photo: PHOTO })).text).toContain('Thank you, @Mia')
    expect((await late.modal.submit({ Photo: PHOTO })).buttons).toEqual(['I helped'])
    // Those of one moment are in no order.
    const links = async () => (await proofs()).filter((proof) => proof && LINK.test(proof))
    await vi.waitFor(async () => expect(await links()).toHaveLength(2), TIMEOUT)
    expect(house.pictures().length).toBe(2)
    expect(await rebuilt()).toMatchObject({ differences: [] })
  })

  test('keeps a photo that came with the command while it is asked which turn is meant', async () => {
    const house = await aHouse()
    const { mia, zoe, rules, proofs, at } = house
    await zoe.command('/chore done', { chore: 'Bins' })
    await rules('A photo shows it')
    at('2030-01-01T12:01:00Z')
    const asked = await mia.command('/chore done', { chore: 'Bins', photo: PHOTO })
    await asked.click('Log as extra')
    await vi.waitFor(async () => expect((await proofs())[1]).toMatch(LINK), TIMEOUT)
  })

  test('undone, the photo goes with it; done again, it asks again', async () => {
    const house = await aHouse()
    const { mia, rules, proofs, rebuilt } = house
    await rules('A photo shows it')
    const card = await show(await mia.command('/chore done', { chore: 'Bins' }))
    await untilPosted(house)
    await card.click('Undo')
    expect(await proofs()).toEqual([])
    const history = await mia.command('/chore history', { chore: 'Bins' })
    expect(JSON.stringify(history.raw)).not.toContain('discord.com/channels')
    expect((await card.click('Done')).outcome).toBe('modal')
    expect(await rebuilt()).toMatchObject({ differences: [] })
  })

  test('is still there once somebody says that they helped, as is why there is none', async () => {
    const house = await aHouse()
    const { mia, tom, zoe, rules, posted, home } = house
    await rules('A photo shows it')
    const card = await show(await mia.command('/chore done', { chore: 'Bins' }))
    const message = await posted('Dank je, @Mia')
    await untilPosted(house)
    await message.as(tom).click('Ik hielp mee')
    expect(message.text).toContain('Met hulp van @Tom')
    const shown = JSON.stringify(message.message?.components)
    expect(shown).toContain('attachment://photo-1.jpg')
    expect(shown).not.toContain('discord.com/channels')
    expect(house.pictures()).toHaveLength(1)

    await card.click('Undo')
    home.deny(home.general, ['AttachFiles'])
    await show(await zoe.command('/chore done', { chore: 'Bins' }))
    const words = await posted('Ik mag hier geen foto’s plaatsen')
    await words.as(tom).click('Ik hielp mee')
    expect(words.text).toContain('Met hulp van @Tom')
    expect(words.text).toContain('Ik mag hier geen foto’s plaatsen')
  })

  test('who has to agree is led to it', async () => {
    const house = await aHouse({ approver: 'member' })
    await house.rules('A photo shows it')
    await show(await house.mia.command('/chore done', { chore: 'Bins' }))
    const request = await house.posted('Is Bins klaar?')
    expect(request.text).toMatch(/Er is een foto van|\[Foto\]|Foto/)
    await untilPosted(house)
  })
})

describe('once what it showed is taken back', () => {
  const aPhoto = async () => {
    const house = await aHouse()
    await house.rules('A photo shows it')
    const card = await show(await house.mia.command('/chore done', { chore: 'Bins' }))
    const message = await house.posted('Dank je, @Mia')
    await untilPosted(house)
    return { ...house, card, message }
  }

  test('elsewhere, the message with the photo says so, without it', async () => {
    const { card, message, pictures, rebuilt } = await aPhoto()
    await card.click('Undo')
    await vi.waitFor(() => expect(message.text).toContain('is teruggenomen'), TIMEOUT)
    expect(message.text).toContain('Dat @Mia Bins heeft gedaan')
    expect(message.buttons).toEqual(['Mijn klussen'])
    expect(pictures()).toHaveLength(0)
    expect(await rebuilt()).toMatchObject({ differences: [] })
  })

  test('on that message, it is the card of what is open, without it', async () => {
    const { mia, tom, message, pictures, guildId } = await aPhoto()
    await message.as(mia).click('Ongedaan maken')
    expect(message.text).toContain('Weer open: Bins')
    expect(pictures()).toHaveLength(0)
    await message.as(tom).click('Klaar')
    const asked = await database.admin`select 1 from outbox
      where guild_id = ${guildId} and kind = 'chore.proof-withdrawal'`
    expect(asked).toHaveLength(0)
  })

  test('of an extra too, and what a member posted stays as it is', async () => {
    const house = await aPhoto()
    const { mia, says, at, posted, proofs, pictures, guildId } = house
    at('2030-01-01T12:01:00Z')
    const own = says(mia, PHOTO)
    const link = `https://discord.com/channels/${guildId}/${own.channelId}/${own.id}`
    const asked = await mia.command('/chore done', { chore: 'Bins' })
    const form = await asked.click('Log as extra')
    const extra = await show(form)
    await vi.waitFor(async () => expect((await proofs())[1]).toMatch(LINK), TIMEOUT)
    await (await mia.messageMenu('Use as proof', own)).select('Bins', 'Pick a chore')
    expect((await proofs()).join()).toContain(link)
    await extra.click('Undo')
    await posted('Dat @Mia Bins heeft gedaan')
    await vi.waitFor(async () => {
      const rows = await database.admin`select state from outbox
        where guild_id = ${guildId} and kind = 'chore.proof-withdrawal' and state = 'pending'`
      expect(rows).toHaveLength(0)
    }, TIMEOUT)
    expect(pictures().map(({ message }) => message?.authorId)).toContain(mia.id)
    expect(pictures()).toHaveLength(2)
  })

  test('while it was being posted, the message goes', async () => {
    const house = await aHouse()
    const { mia, rules, discord, sleep, pictures } = house
    await rules('A photo shows it')
    discord.fault({ kind: 'lostResponse', on: 'rest', route: 'POST /channels', times: 1 })
    const card = await show(await mia.command('/chore done', { chore: 'Bins' }))
    await vi.waitFor(() => expect(pictures()).toHaveLength(1), TIMEOUT)
    await card.click('Undo')
    await vi.waitFor(() => {
      sleep({ seconds: 2 })
      expect(pictures()).toHaveLength(0)
    }, TIMEOUT)
  })
})

describe('where the photo is posted', () => {
  test('where it was shown, in a server without a channel', async () => {
    const house = await aHouse({ channel: false })
    await house.rules('A photo shows it')
    await show(await house.mia.command('/chore done', { chore: 'Bins' }))
    const link = await untilPosted(house)
    expect(link).toContain(`/${house.mia.channel.id}/`)
  })

  test('where it was shown, too, when the channel takes no pictures', async () => {
    const house = await aHouse()
    const { mia, rules, home } = house
    await rules('A photo shows it')
    home.deny(home.general, ['AttachFiles'])
    const kitchen = home.channel('kitchen')
    await show(await mia.in(kitchen).command('/chore done', { chore: 'Bins' }))
    expect(await untilPosted(house)).toContain(`/${kitchen.id}/`)
    expect(house.pictures()).toHaveLength(0)
  })

  test('once, however often Discord loses the answer', async () => {
    const house = await aHouse()
    const { mia, rules, discord, sleep } = house
    await rules('A photo shows it')
    discord.fault({ kind: 'lostResponse', on: 'rest', route: 'POST /channels', times: 2 })
    await show(await mia.command('/chore done', { chore: 'Bins' }))
    await vi.waitFor(async () => {
      sleep({ seconds: 2 })
      expect((await house.proofs())[0]).toMatch(LINK)
    }, TIMEOUT)
    expect(house.pictures()).toHaveLength(1)
  })

  test('where the bot may post no pictures it says so, and the photo is not lost', async () => {
    const house = await aHouse()
    const { mia, rules, posted, proofs, home } = house
    await rules('A photo shows it')
    home.deny(home.general, ['AttachFiles'])
    await show(await mia.command('/chore done', { chore: 'Bins' }))
    await posted('Ik mag hier geen foto’s plaatsen')
    expect((await proofs())[0]).toContain('/attachments/')
  })
})

describe('«Use as proof»', () => {
  test('marks what is open as done, with the message as it is', async () => {
    const house = await aHouse()
    const { mia, rules, says, proofs, pictures, rebuilt, guildId } = house
    await rules('A photo shows it')
    const message = says(mia, PHOTO)
    const pick = await mia.messageMenu('Use as proof', message)
    await pick.select('Bins')
    expect(pick.text).toContain('Thank you, @Mia')
    const link = `https://discord.com/channels/${guildId}/${message.channelId}/${message.id}`
    expect(await proofs()).toEqual([link])
    expect(JSON.stringify(pick.message?.components)).toContain(link)
    expect(pictures()).toHaveLength(1)
    expect(await rebuilt()).toMatchObject({ differences: [] })
  })

  test('belongs to what somebody did within a day, and no more when they take it back', async () => {
    const house = await aHouse()
    const { mia, tom, zoe, says, proofs, log, sleep, rebuilt } = house
    await mia.command('/chore done', { chore: 'Bins' })
    const message = says(mia, PHOTO)
    const pick = await tom.messageMenu('Gebruik als bewijs', message)
    expect(JSON.stringify(pick.message?.components)).not.toContain('Die deed je al')
    const kept = await mia.messageMenu('Use as proof', message)
    await kept.select('Bins', 'Pick a chore')
    expect(kept.text).toContain('Bins has this photo now')
    expect(await proofs()).toEqual([expect.stringMatching(LINK)])
    expect((await zoe.command('/manage log')).text).toContain('@Mia added a photo of Bins')
    await kept.click('Undo')
    expect(kept.text).toContain('Bins does not have that photo any more')
    expect(await proofs()).toEqual([null])
    expect((await log()).filter((type) => type === 'chore.proof-changed')).toHaveLength(2)
    expect(await rebuilt()).toMatchObject({ differences: [] })
    sleep({ hours: 25 })
    const late = await mia.messageMenu('Use as proof', message)
    expect(JSON.stringify(late.message?.components)).not.toContain('Done by you already')
  })

  test('explains itself on a message without a picture', async () => {
    const { mia, says } = await aHouse()
    const refused = await mia.messageMenu('Use as proof', says(mia))
    expect(refused.text).toContain('no picture on that message')
    const pdf = { ...PHOTO, filename: 'list.pdf', contentType: 'application/pdf' }
    expect((await mia.messageMenu('Use as proof', says(mia, pdf))).text).toContain('no picture')
  })
})
