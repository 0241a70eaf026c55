import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { logged, recalled } from '../../core/outbox/outbox.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { choreTurnMoved, occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { holdersOf } from '../model/index.ts'
import { NEWS_TURNS_MAX, takenBackNewsEffect } from './away.effects.ts'
import { takingBackUndone, turnsTakenBack } from './away.events.ts'
import { HOLDERS_MAX } from './preview.view.ts'
import { newsCard } from './returns.view.ts'

/** Calls whose turn something is no more, or is again, but who did that; nothing once it has changed again. */
export const takenBackNews = defineEffectHandler({
  on: takenBackNewsEffect,

  async prepare(scope, { eventId, from }, { mark }) {
    const { channelId, locale } = await guilds.settings(scope)
    const event = await logged(scope, eventId)
    if (!channelId || !event) return undefined
    const isUndone = event.type === takingBackUndone.type
    const { userId, moveIds } = (isUndone ? takingBackUndone : turnsTakenBack).parse(event.payload)
    const told = moveIds.slice(from, from + NEWS_TURNS_MAX)
    const found = await Promise.all(told.map((id) => movedAs(scope, id, event.actorId)))
    const turns = found.filter((one) => one !== undefined)
    if (turns.length === 0) return undefined
    const button = myChoresId.encode({ mark })
    return postToAll({
      channelId,
      mark: button,
      components: [newsCard(locale, { userId, isUndone, turns, myChoresId: button })],
      mentions: [...new Set(turns.flatMap(({ called }) => called))],
    })
  },

  closed: closeChannel,
})

/** Whose it was and whose it is; undefined where that is news to nobody. */
async function movedAs(scope: GuildScope, moveId: Id, actorId: Snowflake | null) {
  const move = await recalled(scope, choreTurnMoved, moveId)
  const turn = move && (await occurrences.find(scope, { occurrence: move.occurrenceId }))
  if (!move || turn?.status !== 'open') return undefined
  const [before, after, now] = [move.before, move.after, turn].map(holdersOf)
  if (!before || !after || `${now}` !== `${after}`) return undefined
  const isCalled = (one: Snowflake) =>
    one !== actorId && !(before.includes(one) && after.includes(one))
  // Discord calls only who is named, and of many the first are.
  const named = (all: readonly Snowflake[]) =>
    all.toSorted((a, b) => Number(isCalled(b)) - Number(isCalled(a)))
  const called = [before, after].flatMap((all) => named(all).slice(0, HOLDERS_MAX).filter(isCalled))
  const said = { chore: turn.chore.name, before: named(before), after: named(after) }
  return called.length > 0 ? { ...said, called } : undefined
}
