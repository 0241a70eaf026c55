import { Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import type { Refusal } from '../../core/result.ts'
import { sayDay } from '../recurrence/index.ts'
import { say, t } from './locales/index.ts'

type Early = Refusal<
  'done.early' | 'done.tooEarly',
  {
    readonly chore: string
    readonly from: number
    readonly at: number
    readonly style: 'D' | 'F'
    readonly zone: string
  }
>

interface Answers {
  readonly countId: string
  readonly extraId: string
}

/** Which turn is meant, where that may be this one, or none of them: nothing is saved before that is said. */
export function earlyCard(locale: string, refusal: Early, { countId, extraId }: Answers) {
  const { zone, at } = refusal.args
  const due = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone)
  const day = sayDay(due.toPlainDate(), locale)
  return card(
    text(say(locale, refusal)),
    buttons(
      ...(refusal.code === 'done.early'
        ? [button(t(locale, 'early.count', { day }), countId)]
        : []),
      button(t(locale, 'early.extra'), extraId),
    ),
  )
}
