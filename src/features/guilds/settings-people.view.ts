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

const POLICY_ID = { adding: addingId, completing: completingId }

function policyRow(locale: string, kind: Policies, settings: GuildSettings) {
  const options = POLICIES.map((value) => ({
    value,
    label: t(locale, `settings.${kind}.pick.${value}`),
    selected: settings[kind] === value,
  }))
  const placeholder = t(locale, `settings.pick.${kind}`)
  return selectRow(stringSelect(POLICY_ID[kind].encode({}), options, { placeholder }))
}

interface Shown {
  readonly settings: GuildSettings
  readonly guildLocale: string
}

/** Which language everyone reads, and who may do what. */
export const peopleParts = (locale: string, { settings, guildLocale }: Shown): readonly Part[] => [
  text(LINES.language(locale, settings)),
  selectRow(
    stringSelect(languageId.encode({}), languages(locale, settings.locale, guildLocale), {
      placeholder: t(locale, 'settings.pick.language'),
    }),
  ),
  text(LINES.managerRole(locale, settings)),
  selectRow(
    roleSelect(managerRoleId.encode({}), {
      placeholder: t(locale, 'settings.managerRole.pick'),
      min: 0,
      ...(settings.managerRoleId && { selected: [settings.managerRoleId] }),
    }),
  ),
  text(LINES.adding(locale, settings)),
  policyRow(locale, 'adding', settings),
  text(LINES.completing(locale, settings)),
  policyRow(locale, 'completing', settings),
]
