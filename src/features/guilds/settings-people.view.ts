import { type Part, selectRow, text } from '../../core/components.ts'
import { roleSelect, stringSelect } from '../../core/selects.ts'
import { type GuildSettings, POLICIES } from './guild.ts'
import { isSpoken, languageName, languagesFor } from './languages.ts'
import { t } from './locales/index.ts'
import { LINES } from './setting-lines.view.ts'
import { addingId, completingId, languageId, managerRoleId } from './settings.custom-ids.ts'

type Policies = 'adding' | 'completing'

const languages = (locale: string, current: string, guildLocale: string) =>
  languagesFor(current, guildLocale).map((value) => ({
    value,
    label: languageName(value),
    selected: value === current,
    ...(!isSpoken(value) && { description: t(locale, 'settings.language.unspoken') }),
  }))

const policies = (locale: string, kind: Policies, settings: GuildSettings) =>
  POLICIES.map((value) => ({
    value,
    label: t(locale, `settings.${kind}.pick.${value}`),
    selected: settings[kind] === value,
  }))

interface Shown {
  readonly settings: GuildSettings
  readonly guildLocale: string
}

/** Which language everyone reads, and who may do what. */
export const peopleParts = (locale: string, { settings, guildLocale }: Shown): readonly Part[] => [
  text(LINES.language(locale, settings)),
  selectRow(stringSelect(languageId.encode({}), languages(locale, settings.locale, guildLocale))),
  text(LINES.managerRole(locale, settings)),
  selectRow(
    roleSelect(managerRoleId.encode({}), {
      placeholder: t(locale, 'settings.managerRole.pick'),
      min: 0,
      ...(settings.managerRoleId && { selected: [settings.managerRoleId] }),
    }),
  ),
  text(LINES.adding(locale, settings)),
  selectRow(stringSelect(addingId.encode({}), policies(locale, 'adding', settings))),
  text(LINES.completing(locale, settings)),
  selectRow(stringSelect(completingId.encode({}), policies(locale, 'completing', settings))),
]
