import { setTimeout as wait } from 'node:timers/promises'
import type { Temporal } from '../../src/core/clock.ts'
import { spokenIn } from './messages.ts'
import { peaksOf } from './processes.ts'
import { memoryOf, seconds, type Verdict } from './promises.ts'
import { createRandom } from './random.ts'
import type { Rig } from './rig.ts'
import { mostInASecond, spreadOf } from './statistics.ts'
import { type Place, settleTown } from './town.ts'
import { watch } from './watch.ts'

const ADDED_PER_SECOND = 20
/** Between the last chore added and the minute at which all are due. */
const BREATH_SECONDS = 10
const LATE_MS_MAX = 60_000
const PER_SECOND_MAX = 50
const POLL_MS = 500

/** Adds so many chores for one and the same minute, and waits for their reminders. */
export async function manyDue(rig: Rig, count: number): Promise<readonly Verdict[]> {
  const places = await settleTown(rig)
  const seen = watch(rig, { lostShare: 0, random: createRandom(1) })
  const due = minuteAfter(rig, count / ADDED_PER_SECOND + BREATH_SECONDS)
  rig.progress(`adding ${count} chores that are due at ${due}`)
  const added = await addAll(places, { count, when: sayWhen(rig, due) })
  rig.progress(`${added} added; waiting for their minute`)
  await remindedOrLate(rig, { places, count: added, until: due.epochMilliseconds + LATE_MS_MAX })
  seen.stop()
  return judgeDue(rig, {
    places,
    due: due.epochMilliseconds,
    added,
    count,
    tooMany: seen.tooMany(),
  })
}

function minuteAfter({ discord }: Rig, inSeconds: number): Temporal.Instant {
  const earliest = discord.clock.now().add({ seconds: Math.ceil(inSeconds) })
  return earliest.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
}

/** As a member would say it; the guilds live on UTC. */
function sayWhen({ discord }: Rig, due: Temporal.Instant): string {
  const at = due.toZonedDateTimeISO('UTC')
  const today = discord.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const day = at.toPlainDate().equals(today) ? 'today' : 'tomorrow'
  return `${day} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

async function addAll(
  places: readonly Place[],
  of: { readonly count: number; readonly when: string },
) {
  const begin = performance.now()
  const answers = Array.from({ length: of.count }, async (_, n) => {
    await wait(Math.max(1, begin + (n * 1000) / ADDED_PER_SECOND - performance.now()))
    const place = places[n % places.length]
    const member = place?.members[Math.floor(n / places.length) % place.members.length]
    const card = await member?.command('/chore add', { name: `Chore ${n}`, when: of.when })
    return card?.buttons.includes('Done') === true
  })
  return (await Promise.all(answers)).filter(Boolean).length
}

async function remindedOrLate(
  { discord }: Rig,
  of: { readonly places: readonly Place[]; readonly count: number; readonly until: number },
) {
  while (discord.clock.now().epochMilliseconds < of.until) {
    if (spokenIn(discord.world, of.places).length >= of.count) return
    await wait(POLL_MS)
  }
}

interface Due {
  readonly places: readonly Place[]
  readonly due: number
  readonly added: number
  readonly count: number
  readonly tooMany: number
}

function judgeDue({ discord, processes }: Rig, { places, due, added, count, tooMany }: Due) {
  const spoken = spokenIn(discord.world, places)
  const late = spoken.map(({ atMs }) => atMs - due)
  const { p50, max } = spreadOf(late)
  const early = late.filter((ms) => ms < 0).length
  const different = new Set(spoken.map(({ about }) => about)).size
  const rows: readonly Omit<Verdict, 'id'>[] = [
    {
      promise: `${count} reminders that are due in one minute`,
      promised: `all within ${seconds(LATE_MS_MAX)}`,
      measured: `${spoken.length} of ${added} added; p50 ${seconds(p50)}, last ${seconds(max)}`,
      kept: added === count && different === added && max <= LATE_MS_MAX,
    },
    {
      promise: 'none early, none twice',
      promised: '0, 0',
      measured: `${early}, ${spoken.length - different}`,
      kept: early === 0 && different === spoken.length,
    },
    {
      promise: 'Discord’s limit',
      promised: `≤ ${PER_SECOND_MAX} in any second, 0 answered 429`,
      measured: `${mostInASecond(late)}, ${tooMany}`,
      kept: mostInASecond(late) <= PER_SECOND_MAX && tooMany === 0,
    },
  ]
  return [...rows.map((row) => ({ id: 'P6', ...row })), memoryOf('—', peaksOf(processes))]
}
