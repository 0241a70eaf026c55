import { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { sayDay } from '../recurrence/index.ts'
import { t } from './locales/index.ts'
import type { Reason } from './reason.ts'
import { mention, mentionRole, sayMembers } from './say-whose.view.ts'

const dayOf = (locale: string, date: string) => sayDay(Temporal.PlainDate.from(date), locale)

/** Why it is theirs, in a sentence; and who could not be asked, in another. */
export function sayWhy(locale: string, reason: Reason, holders: readonly Snowflake[]): string {
  const who = holders.length > 0 ? sayMembers(locale, holders) : t(locale, 'who.anyone')
  const sentence = whyIn(locale, reason, who)
  const away = 'away' in reason ? reason.away : []
  if (away.length === 0) return sentence
  const names = away.map(({ member }) => member)
  return `${sentence} ${t(locale, 'why.away', { who: sayMembers(locale, names) })}`
}

function whyIn(locale: string, reason: Reason, who: string): string {
  switch (reason.code) {
    case 'turns.anyone':
      return t(locale, 'why.anyone')
    case 'turns.fixed':
      return t(locale, 'why.fixed', { who })
    case 'turns.several':
      return t(locale, `why.several.${reason.mode}`, { who })
    case 'turns.inOrder':
      return reason.after === null
        ? t(locale, 'why.first', { who })
        : t(locale, 'why.inOrder', { who, after: mention(reason.after) })
    case 'turns.leastLoaded':
      return whyLeast(locale, reason, who)
    case 'turns.drawn':
      return t(locale, 'why.drawn', { who, left: reason.left, of: reason.of })
    case 'turns.holds':
      return t(locale, 'why.holds', { who, day: dayOf(locale, reason.since) })
    case 'turns.kept':
      return t(locale, `why.kept.${reason.why}`, { who })
    case 'turns.onlyOne':
      return t(locale, 'why.onlyOne', { who })
    case 'turns.allAway':
      return reason.until === null
        ? t(locale, 'why.allAway')
        : t(locale, 'why.allAwayUntil', { day: dayOf(locale, reason.until) })
    case 'turns.nobody':
      return t(locale, 'why.nobody')
    case 'turns.late':
      return t(locale, 'why.late')
    default:
      return whyOfOthers(locale, reason, who)
  }
}

type Least = Extract<Reason, { code: 'turns.leastLoaded' }>

function whyLeast(locale: string, { isNewcomer, tie, effort, days }: Least, who: string): string {
  if (isNewcomer) return t(locale, 'why.leastLoaded.newcomer', { who })
  if (tie !== 'none') return t(locale, `why.leastLoaded.${tie}`, { who })
  return t(locale, 'why.leastLoaded', { who, effort: effort.toLocaleString(locale), count: days })
}

type OfOthers = Extract<
  Reason,
  {
    code:
      | 'turns.standsIn'
      | 'turns.repays'
      | 'turns.passed'
      | 'turns.swapped'
      | 'turns.handedOver'
      | 'turns.claimed'
      | 'turns.wentAway'
      | 'turns.left'
      | 'turns.lostRole'
  }
>

/** It was somebody else's before. */
function whyOfOthers(locale: string, reason: OfOthers, who: string): string {
  switch (reason.code) {
    case 'turns.standsIn':
      return t(locale, 'why.standsIn', { who, for: mention(reason.for) })
    case 'turns.repays':
      return t(locale, 'why.repays', { who, to: mention(reason.to) })
    case 'turns.passed':
      return t(locale, reason.isCounted ? 'why.passedCounted' : 'why.passed', {
        who,
        by: mention(reason.by),
      })
    case 'turns.swapped':
      return t(locale, 'why.swapped', { who, with: mention(reason.with) })
    case 'turns.handedOver':
      return t(locale, 'why.handedOver', { who, by: mention(reason.by) })
    case 'turns.claimed':
      return t(locale, 'why.claimed', { who })
    case 'turns.wentAway':
      return t(locale, 'why.wentAway', { who, gone: mention(reason.who) })
    case 'turns.left':
      return t(locale, 'why.left', { who, gone: mention(reason.who) })
    case 'turns.lostRole':
      return t(locale, 'why.lostRole', {
        who,
        gone: mention(reason.who),
        role: reason.roleId ? mentionRole(reason.roleId) : t(locale, 'who.aRole'),
      })
  }
}
