/** Discord's shape of a name, description or label in several languages. */
export interface Localized {
  readonly default: string
  readonly localizations: Readonly<Record<string, string>>
}

/** The reader's language, or English. */
export const inLocale = ({ default: english, localizations }: Localized, locale: string): string =>
  Object.hasOwn(localizations, locale) ? (localizations[locale] ?? english) : english
