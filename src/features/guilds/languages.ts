/** Those that the bot speaks. */
const SPOKEN = ['en-US', 'nl'] as const

/** What can be chosen for everyone: what the bot speaks, and how the server speaks, where that is another one. */
export const languagesFor = (current: string, guildLocale: string): readonly string[] => [
  ...new Set([...SPOKEN, guildLocale, current]),
]

/** As its own speakers call it: «Nederlands». */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export const isSpoken = (language: string) =>
  language.startsWith('en') || SPOKEN.some((spoken) => spoken === language)
