import { button, buttons, card, text } from '../../core/components.ts'
import { shorten } from '../../core/text.ts'
import { t } from './locales/index.ts'
import type { Placed } from './placed.ts'
import type { Profile } from './profile.ts'
import { awayLine, doneLine, loadLines, profileCard, turnWords, type Ways } from './profile.view.ts'

interface Everywhere {
  readonly guilds: readonly Placed[]
  /** As many more are not shown. */
  readonly more: number
}

/** Of what Discord allows: it stands in a heading. */
const NAME_LENGTH_MAX = 60

/** By its name, or by a link that shows which one it is. */
function titleOf(locale: string, { guildId, number, profile }: Placed) {
  const name = profile?.guildName
  return name === undefined
    ? t(locale, 'guild.numbered', { guildId, number })
    : t(locale, 'guild.named', { name: shorten(name, NAME_LENGTH_MAX) })
}

function nextLine(locale: string, profile: Profile) {
  const [first] = profile.next
  if (!first) return t(locale, 'everywhere.nothing')
  const words = turnWords(locale, first, profile)
  const count = profile.nextCount - 1
  return count > 0
    ? t(locale, 'everywhere.nextOf', { ...words, count })
    : t(locale, 'everywhere.next', words)
}

function guildText(locale: string, placed: Placed) {
  const { profile } = placed
  const heading = t(locale, 'everywhere.guild', { title: titleOf(locale, placed) })
  if (!profile) return text(`${heading}\n${t(locale, 'everywhere.broken')}`)
  const [bar = ''] = loadLines(locale, profile)
  const lines = [nextLine(locale, profile), bar, doneLine(locale, profile)]
  return text([heading, ...awayLine(locale, profile), ...lines].filter(Boolean).join('\n'))
}

/** A member's profile in each of their guilds, in the bot's DM; of only one guild all of it. */
export function profilesCard(locale: string, { guilds, more }: Everywhere, ways: Ways) {
  const [only, second] = guilds
  if (only?.profile && !second) {
    const guildTitle = titleOf(locale, only)
    return profileCard(locale, only.profile, { isOwn: true, ways, guildTitle })
  }
  const heading = text(t(locale, 'title.everywhere'))
  if (!only) return card(heading, text(t(locale, 'everywhere.none')))
  return card(
    heading,
    ...guilds.map((placed) => guildText(locale, placed)),
    ...(more > 0 ? [text(t(locale, 'everywhere.more', { count: more }))] : []),
    buttons(button(t(locale, 'button.myChores'), ways.home, { style: 'primary' })),
  )
}
