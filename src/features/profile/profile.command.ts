import type { Snowflake } from '../../core/ids.ts'
import { defineCommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { awayListId } from '../away/index.ts'
import { homeId } from '../cards/index.ts'
import { theirListId } from '../lists/index.ts'
import { joinId } from '../members/index.ts'
import { localize, t } from './locales/index.ts'
import { profileCard } from './profile.view.ts'
import { profilesCard } from './profiles.view.ts'
import { readProfile } from './read-profile.flow.ts'
import { readProfiles } from './read-profiles.flow.ts'

const waysFrom = (userId: Snowflake) => ({
  home: homeId.encode({}),
  away: awayListId.encode({}),
  join: joinId.encode({}),
  theirs: theirListId(userId),
})

export const profileCommand = defineCommand({
  name: localize('profile.name'),
  description: localize('profile.description'),
  access: 'read',
  options: {
    who: option.user({
      name: localize('profile.who'),
      description: localize('profile.who.description'),
    }),
  },

  async run(app, { guildId, guildLocale, userId: by, locale }, { who }) {
    if (who?.bot) return refusal(t(locale, 'bot'))
    const userId = who?.id ?? by
    const isOwn = userId === by
    const profile = await readProfile(app, { guildId, guildLocale, userId, withOwn: isOwn })
    const looking = { isOwn, ways: waysFrom(userId) }
    return whisperCard(profileCard(locale, profile, looking))
  },

  /** Over all guilds of whoever asks; of somebody else only a guild can tell. */
  async direct(app, { userId, locale, signal }, { who }) {
    if (who && who.id !== userId) return refusal(t(locale, 'everywhere.member'))
    const everywhere = await readProfiles(app, { userId, signal })
    return whisperCard(profilesCard(locale, everywhere, waysFrom(userId)))
  },
})
