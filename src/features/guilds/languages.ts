import { z } from 'zod'
import { LOCALE } from '../../core/locale.ts'

export const language = z.string().regex(LOCALE)

/** Those that the bot speaks. */
const SPOKEN = ['en-US', 'nl'] as const

/** What can be chosen for everyone: what the bot speaks, and how the server speaks, where that is another one. */
export const languagesFor = (current: string, guildLocale: string): readonly string[] => [
  ...new Set([...SPOKEN, guildLocale, current]),
]

/** As its own speakers call it: «Nederlands». */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export const isSpoken = (code: string) =>
  code.startsWith('en') || SPOKEN.some((spoken) => spoken === code)
