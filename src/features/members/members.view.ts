import { epochSeconds, type Temporal } from '../../core/clock.ts'
import {
  buttons,
  card,
  type Part,
  paging,
  selectRow,
  separator,
  text,
} from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { userSelect } from '../../core/selects.ts'
import { t } from './locales/index.ts'
import { addMembersId, askRemovalId, membersPageId } from './member.custom-ids.ts'

export const ADDED_MAX = 10

interface List {
  readonly items: readonly { readonly userId: Snowflake; readonly joinedAt: Temporal.Instant }[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
}

function pages(locale: string, { page, pageCount }: List): readonly Part[] {
  const turns = paging({
    page,
    isLast: page === pageCount - 1,
    previous: t(locale, 'button.previous'),
    next: t(locale, 'button.next'),
    to: (number) => membersPageId.encode({ page: number }),
  })
  return turns.length > 0 ? [buttons(...turns)] : []
}

/** Of nobody, nobody can be removed. */
function removal(locale: string, { total }: List): readonly Part[] {
  if (total === 0) return []
  const placeholder = t(locale, 'members.remove')
  return [selectRow(userSelect(askRemovalId.encode({}), { placeholder }))]
}

const heading = (locale: string, { total }: List) =>
  total === 0 ? t(locale, 'members.heading.none') : t(locale, 'members.heading', { count: total })

/** Who takes part, and two ways to change that; `said`: what was just done. */
export function membersCard(locale: string, list: List, said?: string) {
  const lines = list.items.map(({ userId, joinedAt }) =>
    t(locale, 'members.row', { userId, at: epochSeconds(joinedAt) }),
  )
  return card(
    text(heading(locale, list)),
    ...(said ? [text(said), separator()] : []),
    text(lines.length > 0 ? lines.join('\n') : t(locale, 'members.nobody')),
    ...pages(locale, list),
    selectRow(
      userSelect(addMembersId.encode({}), {
        placeholder: t(locale, 'members.add'),
        max: ADDED_MAX,
      }),
    ),
    ...removal(locale, list),
  )
}
