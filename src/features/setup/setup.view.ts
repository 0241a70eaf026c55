import { button, buttons, card, separator, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { type Schedule, sayWhen } from '../recurrence/index.ts'
import { t } from './locales/index.ts'
import { undoSetupId } from './setup.custom-ids.ts'
import type { Asked } from './setup.events.ts'

interface SetUp {
  readonly eventId: Id
  readonly settings: Asked & { readonly locale: string }
  readonly added: readonly {
    readonly chore: { readonly name: string; readonly schedule: Schedule }
  }[]
  readonly kept: readonly string[]
  /** What the bot may not do there, though it need not, as Discord calls it. */
  readonly wished: string | undefined
  /** The zone was not in the list. */
  readonly isOther: boolean
  /** The custom_id of «Settings». */
  readonly settingsId: string
}

function toldLine(locale: string, { reminds, announcesCompletions }: Asked) {
  if (reminds && announcesCompletions) return t(locale, 'setup.done.told.both')
  if (reminds) return t(locale, 'setup.done.told.due')
  return t(locale, announcesCompletions ? 'setup.done.told.done' : 'setup.done.told.nothing')
}

const managersLine = (locale: string, roleId: Snowflake | null) =>
  roleId ? t(locale, 'setup.done.role', { roleId }) : t(locale, 'setup.done.noRole')

function settingLines(locale: string, { settings, wished, isOther }: SetUp) {
  const { zone, channelId, managerRoleId } = settings
  return [
    ...(channelId ? [t(locale, 'setup.done.board', { channelId })] : []),
    ...(wished ? [t(locale, 'setup.done.wished', { permissions: wished })] : []),
    t(locale, isOther ? 'setup.done.otherZone' : 'setup.done.zone', { zone }),
    toldLine(locale, settings),
    managersLine(locale, managerRoleId),
  ]
}

function choreLines(locale: string, { added, kept }: SetUp) {
  const lines = added.map(({ chore }) =>
    t(locale, 'setup.done.chore', {
      chore: chore.name,
      when: sayWhen(chore.schedule, locale),
    }),
  )
  const heading = added.length > 0 ? [t(locale, 'setup.done.added', { count: added.length })] : []
  const names = new Intl.ListFormat(locale).format(kept)
  const left = kept.length > 0 ? [t(locale, 'setup.done.kept', { names })] : []
  return [...heading, ...lines, ...left]
}

/** What was set up, for who did it, with the way back. */
export function setUpCard(locale: string, done: SetUp) {
  const chores = choreLines(locale, done)
  return card(
    text([t(locale, 'setup.done.heading'), ...settingLines(locale, done)].join('\n')),
    ...(chores.length > 0 ? [separator(), text(chores.join('\n'))] : []),
    buttons(
      button(t(locale, 'button.undo'), undoSetupId.encode({ event: done.eventId })),
      button(t(locale, 'button.settings'), done.settingsId),
    ),
  )
}
