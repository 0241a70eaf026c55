import { t } from './locales/index.ts'

export type PermissionName =
  | 'viewChannel'
  | 'sendMessages'
  | 'readMessageHistory'
  | 'pinMessages'
  | 'attachFiles'

/** «**View Channel** and **Send Messages**», as Discord calls them in that language. */
export const permissionNames = (locale: string, names: readonly PermissionName[]): string =>
  new Intl.ListFormat(locale).format(names.map((name) => `**${t(locale, `permission.${name}`)}**`))
