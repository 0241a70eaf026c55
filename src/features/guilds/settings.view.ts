import type { Temporal } from '../../core/clock.ts'
import { card, type Part, selectRow, separator, text } from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import type { GuildSettings } from './guild.ts'
import { t } from './locales/index.ts'
import { changedLines } from './setting-lines.view.ts'
import { tabId } from './settings.custom-ids.ts'
import { channelParts } from './settings-channels.view.ts'
import { TABS, type Tab } from './settings-field.ts'
import { peopleParts } from './settings-people.view.ts'
import { timeParts } from './settings-time.view.ts'

export interface Shown {
  readonly settings: GuildSettings
  readonly tab: Tab
  /** How the settings were before, where the card answers a change of them. */
  readonly before?: GuildSettings
  readonly guildLocale: string
  readonly now: Temporal.Instant
}

const PARTS: Readonly<Record<Tab, (locale: string, shown: Shown) => readonly Part[]>> = {
  channels: channelParts,
  time: timeParts,
  people: peopleParts,
}

function changed(locale: string, { before, settings }: Shown): readonly Part[] {
  if (!before) return []
  const lines = changedLines(locale, before, settings).map((line) => `✅ ${line}`)
  const said = lines.length > 0 ? lines : [t(locale, 'settings.unchanged')]
  return [text(said.join('\n')), separator()]
}

/** How the guild lives, a few settings at a time; what was just changed stands on top. */
export const settingsCard = (locale: string, shown: Shown) =>
  card(
    text(t(locale, 'settings.heading')),
    ...changed(locale, shown),
    selectRow(
      stringSelect(
        tabId.encode({}),
        TABS.map((tab) => ({
          value: tab,
          label: t(locale, `settings.tab.${tab}`),
          description: t(locale, `settings.tab.${tab}.description`),
          selected: tab === shown.tab,
        })),
        { placeholder: t(locale, 'settings.pick.tab') },
      ),
    ),
    ...PARTS[shown.tab](locale, shown),
  )
