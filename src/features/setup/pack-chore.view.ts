import { t } from './locales/index.ts'
import type { PackChore } from './packs.ts'

/** What a chore of a pack is called, in the language in which everyone reads it. */
export const packName = (language: string, { called }: PackChore) => t(language, `pack.${called}`)
