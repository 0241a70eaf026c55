import { afterAll } from 'vitest'
import { createFakeDiscord } from '../../fake-discord/fake-discord.ts'
import { createMessage } from '../../fake-discord/message-store.ts'
import { type Asked, createStandInBot } from '../../fake-discord/stand-in-bot.ts'
import { stateOf } from '../../fake-discord/state.ts'
import type { World } from '../../fake-discord/world.ts'
import { registerCommands } from '../../playground/default-world.ts'
import type { Specimen, SpecimenFile } from '../../playground/page/message/specimen.ts'
import { specimensOf } from '../../playground/page/message/specimens.ts'
import { modalSpecimenData } from '../../playground/page/modal/specimens.ts'
import { createPage } from '../../playground/page-files.ts'

/** A command for each form; everything else is acknowledged, so that it can be asked again. */
function answer({ type, data }: Asked) {
  const form = modalSpecimenData.find(({ custom_id }) => custom_id.endsWith(`-${data.name}`))
  if (form) return { type: 9, data: form }
  if (data.custom_id === 'lost') return { raw: { status: 500, body: 'no' } }
  return type === 5 ? { type: 4, data: SENT } : { type: 6 }
}

const SENT = { content: 'Sent', flags: 64, allowed_mentions: { parse: [] } }

const COMMANDS = modalSpecimenData.map(({ custom_id, title }) => ({
  name: custom_id.replace('specimen-', ''),
  description: title,
}))

const uploaded = ({ name, contentType, address }: SpecimenFile, position: number) => ({
  position,
  name,
  contentType,
  bytes: Buffer.from(decodeURIComponent(address.slice(address.indexOf(',') + 1))),
})

/** Descriptions of files that no component shows are given with the files. */
const described = ({ data, files = [] }: Specimen) => ({
  ...data,
  attachments: files.map(({ name, description }, i) => ({
    id: String(i),
    filename: name,
    ...(description && { description }),
  })),
})

function post(world: World, channelId: string, specimen: Specimen) {
  const { data, files = [], became = {} } = specimen
  const message = createMessage(world, {
    channelId,
    authorId: world.application.botId,
    data: files.length > 0 ? described(specimen) : data,
    files: files.map(uploaded),
    visibleTo: became.visible_to,
    thinking: became.thinking,
  })
  message.pinned = became.pinned ?? false
  message.notifies = became.notifies ?? []
}

/** Every specimen in one channel, before two people with languages and zones of their own. */
export async function openSpecimens() {
  const discord = await createFakeDiscord({ page: createPage() })
  const bot = await createStandInBot(discord.key.publicKey, answer)
  discord.connectBot(bot.url)
  const house = discord.guild('House')
  house.member('Ann', { locale: 'en-US', zone: 'America/New_York' })
  house.member('Bas', { locale: 'nl', zone: 'Europe/Amsterdam' })
  house.role('Managers')
  house.channel('quiet')
  await registerCommands(discord, COMMANDS)
  const specimens = specimensOf(stateOf(discord.sim))
  for (const specimen of specimens) post(discord.world, house.general.id, specimen)
  afterAll(async () => {
    bot.close()
    await discord.close()
  })
  const asked = () => bot.received.at(-1)?.json.data
  return { discord, url: discord.url, asked, count: specimens.length }
}
