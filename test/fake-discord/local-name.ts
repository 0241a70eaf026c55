type Texts = Readonly<Record<string, string | undefined>> | null | undefined

/** Discord's only fallback between languages. */
const FALLBACK: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US' }

const textFor = (texts: Texts, locale: string) => texts?.[locale] ?? texts?.[FALLBACK[locale] ?? '']

export const localName = (
  part: { readonly name: string; readonly name_localizations?: Texts },
  locale: string,
): string => textFor(part.name_localizations, locale) ?? part.name

export const localDescription = (
  part: { readonly description?: string | undefined; readonly description_localizations?: Texts },
  locale: string,
): string => textFor(part.description_localizations, locale) ?? part.description ?? ''
