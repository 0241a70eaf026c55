import { button, buttons, card, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { UNREADABLE } from '../../core/text.ts'
import { t } from './locales/index.ts'
import { membersPageId, removeMemberId, undoRemovalId } from './member.custom-ids.ts'

interface Removal {
  readonly userId: Snowflake
  readonly chores: readonly string[]
}

/** Somebody may have a hundred. */
const NAMED_MAX = 8

function list(locale: string, names: readonly string[]): string {
  const count = names.length - NAMED_MAX
  const shown = names
    .toSorted(new Intl.Collator(locale).compare)
    .slice(0, NAMED_MAX)
    .map((name) => (name === UNREADABLE ? t(locale, 'chore.unreadable') : name))
  const more = count > 0 ? [t(locale, 'remove.more', { count })] : []
  return new Intl.ListFormat(locale).format([...shown, ...more])
}

/** What follows, before it happens. */
export const askRemovalCard = (locale: string, { userId, chores }: Removal) =>
  card(
    text(
      [
        t(locale, 'remove.ask', { userId }),
        chores.length > 0
          ? t(locale, 'remove.frees', { count: chores.length, names: list(locale, chores) })
          : t(locale, 'remove.freesNothing'),
      ].join('\n'),
    ),
    buttons(
      button(t(locale, 'button.remove'), removeMemberId.encode({ user: userId }), {
        style: 'danger',
      }),
      button(t(locale, 'button.cancel'), membersPageId.encode({ page: 0 })),
    ),
  )

interface Removed extends Removal {
  readonly eventId: Id
}

export const removedCard = (locale: string, { userId, chores, eventId }: Removed) =>
  card(
    text(
      [
        t(locale, 'remove.done', { userId }),
        ...(chores.length > 0 ? [t(locale, 'remove.freed', { names: list(locale, chores) })] : []),
      ].join('\n'),
    ),
    buttons(
      button(t(locale, 'button.undo'), undoRemovalId.encode({ event: eventId })),
      button(t(locale, 'button.members'), membersPageId.encode({ page: 0 })),
    ),
  )
