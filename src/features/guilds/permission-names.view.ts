import { t } from './locales/index.ts'
import type { Needed } from './permissions.ts'

/** «**View Channel** and **Send Messages**», as Discord calls them in that language. */
export const permissionNames = (locale: string, permissions: readonly Needed[]): string =>
  new Intl.ListFormat(locale).format(
    permissions.map((name) => `**${t(locale, `permission.${name}`)}**`),
  )
