import type { Localized } from '../core/i18n/localized.ts'

export interface Described {
  readonly name: Localized
  readonly description: Localized
}

/** Discord's two fields for a name. */
export const namesOf = ({ default: name, localizations }: Localized) => ({
  name,
  name_localizations: localizations,
})

/** Discord's four fields for a name and a description. */
export const described = ({ name, description }: Described) => ({
  ...namesOf(name),
  description: description.default,
  description_localizations: description.localizations,
})
