import { localize as ofCards } from '../../../src/features/cards/locales/index.ts'
import * as cards from '../../../src/interactions/error-card.ts'
import type { Response } from '../../../src/interactions/handler.ts'
import { t } from '../../../src/interactions/locales/index.ts'
import { refusal } from '../../../src/interactions/response.ts'
import type { MessageData } from '../../fake-discord/message.schema.ts'
import { createMessage } from '../../fake-discord/message-store.ts'
import type { Visit } from './visit.ts'

const FAULTS = [
  'fault.busy',
  'fault.closing',
  'fault.conflict',
  'fault.late',
  'fault.ours',
  'fault.unavailable',
  'fault.uncertain',
] as const

/** What is said when something does not work, drawn as the kernel draws it. */
export async function errors({ album, house, mia, guild, screens, discord }: Visit) {
  album.begin('10-errors')
  const { locale } = house
  const home = { label: ofCards('button.myChores'), customId: 'home' }
  const ways = { again: 'again', home }
  const show = async (name: string, response: Response) => {
    const { data } = response as { data: MessageData }
    const message = createMessage(discord.world, {
      channelId: guild.general.id,
      authorId: discord.world.application.botId,
      data,
      visibleTo: mia.id,
    })
    await album.message(name, screens.mia, message)
  }
  for (const code of FAULTS)
    await show(code, cards.faultCard(locale, { code } as never, { reference: 'CT-5F2A', ways }))
  await show('old-card', cards.oldCard(locale, ways))
  await show('slow-down', cards.slowDown(locale, 4, ways))
  await show('server-only', cards.serverOnly(locale, ways))
  await show('not-installed', cards.notInstalled(locale, discord.applicationId))
  await show('late', cards.mendable(locale, t(locale, 'late.again'), ways))
  await show(
    'too-long',
    refusal(
      t(locale, 'value.tooLong', { option: house.lang === 'nl' ? 'naam' : 'name', count: 80 }),
    ),
  )
  await show('old-command', refusal(t(locale, 'old.command')))
}
