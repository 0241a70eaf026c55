import { MessageFlags, MessageType } from 'discord-api-types/v10'
import type { PageGuild, PageMessage } from '../contract.ts'
import { type Specimen, v2, words } from './specimen.ts'

/** What can become of a message, whatever it shows. */
export function stateSpecimens(guild: PageGuild, now: string): Specimen[] {
  const userId = guild.members.find(({ user }) => !user.bot)?.user.id ?? ''
  const used: PageMessage['used'] = {
    userId,
    commandId: '',
    type: 1,
    path: ['chore', 'add'],
  }
  return [
    { name: 'An answer', data: v2(words('**Dishes** was added.')), became: { used } },
    { name: 'One after another', data: v2(words('The first turn is yours.')), compact: true },
    {
      name: 'A whisper',
      data: v2(words('Only the reader sees this.')),
      became: {
        used,
        visible_to: userId,
        flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
      },
    },
    {
      name: 'Thinking',
      data: { content: '…', allowed_mentions: { parse: [] } },
      became: { used, thinking: true, content: '', flags: MessageFlags.Loading },
    },
    {
      name: 'Edited',
      data: v2(words('✅ Dishes · Mia')),
      became: { edited_timestamp: now },
    },
    {
      name: 'Silent',
      data: {
        ...v2(words('The board of today')),
        flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications,
      },
    },
    {
      name: 'Pinned',
      data: { content: '…', allowed_mentions: { parse: [] } },
      // The fake posts no such notice, so its messages have no such type.
      became: { type: MessageType.ChannelPinnedMessage as PageMessage['type'], content: '' },
    },
  ]
}
