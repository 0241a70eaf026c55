import { setTimeout as wait } from 'node:timers/promises'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import type { Temporal } from '../../src/core/clock.ts'
import { ask } from '../fake-discord/ask.ts'
import type { Member } from '../fake-discord/member.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { aSigningKey, signed } from '../support/sign.ts'
import { CUT_BY_A_KILL } from './balancer.ts'
import { bringNear } from './due-time.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Random } from './random.ts'
import type { Rig } from './rig.ts'
import type { Place } from './town.ts'

/** Two people never press in the same moment: up to so many milliseconds lie between them. */
const RACE_MS = 20
const SHARES = { race: 0.1, repeat: 0.05, forget: 0.1, probe: 0.03, list: 0.15 } as const
/** Chores that can be done, before anybody does one. */
const STOCK = 20
const DUE_MS = [4_000, 15_000] as const

export interface Reminded {
  readonly occurrenceId: string
  readonly dueAtMs: number
}

/** What the load knows that Discord does not. */
export interface Sent {
  /** Chores whose time was brought near, and that nobody does. */
  readonly reminded: Reminded[]
  /** Those of which nobody knows whether it was. */
  readonly perhapsReminded: Set<string>
  /** Status of the answers to requests that Discord never signed. */
  readonly probes: { readonly status: number; readonly ms: number; readonly body: string }[]
  /** Occurrences that two members went for at once. */
  readonly races: Set<string>
}

export interface Load {
  readonly sent: Sent
  /** Goes on until the signal; resolves when everything was answered. */
  run(ratePerSecond: number, signal: AbortSignal): Promise<void>
  /** So many chores are done at once, in as many guilds as there are. */
  finish(count: number): Promise<void>
}

/** An occurrence that somebody added, and that can be done. */
interface Open {
  readonly place: Place
  readonly occurrenceId: string
  readonly customId: string
  readonly messageId: string
}

export function createLoad(rig: Rig, places: readonly Place[], random: Random): Load {
  const sent: Sent = {
    reminded: [],
    perhapsReminded: new Set(),
    probes: [],
    races: new Set(),
  }
  const open: Open[] = []
  const forgotten: Promise<void>[] = []
  const stranger = aSigningKey()
  const farTime = timeFarFrom(rig.discord.clock.now())
  let turn = 0
  let named = 0

  /** In turn, so that nobody is pressed beyond what one person may do. */
  function nextPlace(): Place {
    turn += 1
    return places[turn % places.length] ?? random.pick(places)
  }
  const someone = ({ members }: Place): Member => random.pick(members)

  async function add() {
    const place = nextPlace()
    named += 1
    const isForgotten = random.happens(SHARES.forget)
    const when = isForgotten || random.happens(0.5) ? `every day ${farTime}` : 'tomorrow'
    const card = await someone(place).command('/chore add', { name: `Chore ${named}`, when })
    const added = openOn(place, card)
    if (added && isForgotten) forgotten.push(forget(added))
    else if (added) open.push(added)
  }

  /** Nobody will do it, and its time comes soon. */
  async function forget({ occurrenceId }: Open) {
    const dueAtMs = rig.now() + random.between(...DUE_MS)
    const reallyDueAtMs = await bringNear(rig, occurrenceId, Math.round(dueAtMs))
    if (reallyDueAtMs === undefined) sent.perhapsReminded.add(occurrenceId)
    else sent.reminded.push({ occurrenceId, dueAtMs: reallyDueAtMs })
  }

  async function done() {
    const [chosen] = open.splice(Math.floor(random.between(0, open.length)), 1)
    if (!chosen) return add()
    if (random.happens(SHARES.repeat)) rig.discord.fault({ kind: 'duplicate', on: 'interactions' })
    const outcomes = await (random.happens(SHARES.race) ? race(chosen) : press(chosen))
    // Nobody gives up because a button said «try again».
    if (!outcomes.some((outcome) => outcome === 'done' || outcome === 'second')) open.push(chosen)
  }

  const press = async (on: Open) => [await click(rig, someone(on.place), on)]

  function race(on: Open) {
    sent.races.add(on.occurrenceId)
    return Promise.all(
      [someone(on.place), someone(on.place)].map(async (member) => {
        await wait(random.between(0, RACE_MS))
        return click(rig, member, on)
      }),
    )
  }

  async function look() {
    await someone(nextPlace()).command(random.happens(0.2) ? '/help' : '/chores')
  }

  async function probe() {
    const body = JSON.stringify({ type: 1, id: String(turn) })
    const begin = performance.now()
    const headers = signed(stranger, body)
    const url = `${rig.balancer.url}/interactions`
    const { status, ...response } = await post(url, headers, body)
    // A kill may cut off anybody.
    if (status !== CUT_BY_A_KILL)
      sent.probes.push({ status, body: response.text, ms: performance.now() - begin })
  }

  function act() {
    if (random.happens(SHARES.probe)) return probe()
    if (random.happens(SHARES.list)) return look()
    return open.length > STOCK && random.happens(0.55) ? done() : add()
  }

  return {
    sent,
    async run(ratePerSecond, signal) {
      const acts: Promise<unknown>[] = []
      const begin = performance.now()
      for (let n = 0; !signal.aborted; n += 1) {
        const due = begin + (n * 1000) / ratePerSecond
        await wait(Math.max(0, due - performance.now()), undefined, { signal }).catch(
          () => undefined,
        )
        if (!signal.aborted) acts.push(act())
      }
      await Promise.all([...acts, ...forgotten.splice(0)])
    },
    async finish(count) {
      await Promise.all(open.splice(0, count).map(press))
    },
  }
}

const DONE_ID = /1:chore\.done:([0-9a-f-]{36}):card/

/** What can be pressed on this card; undefined when it is a calm «try again». */
function openOn(place: Place, { raw, message }: Seen): Open | undefined {
  const [customId, occurrenceId] = DONE_ID.exec(JSON.stringify(raw) ?? '') ?? []
  if (!(customId && occurrenceId && message)) return undefined
  return { place, customId, occurrenceId, messageId: message.id }
}

/** Whoever added it sees the card alone, but everyone has this button on a list of their own. */
async function click({ discord }: Rig, { id: userId }: Member, on: Open): Promise<Outcome> {
  const { place, messageId, customId } = on
  const { delivery } = await ask(discord.sim, {
    type: InteractionType.MessageComponent,
    userId,
    channelId: place.guild.general.id,
    messageId,
    data: { custom_id: customId, component_type: ComponentType.Button },
  })
  return delivery ? outcomeOf(delivery) : 'broken'
}

/** A time of day that no run lives to see; the guilds live on UTC. */
const timeFarFrom = (now: Temporal.Instant): string =>
  now
    .add({ hours: 12 })
    .toZonedDateTimeISO('UTC')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

async function post(url: string, headers: Readonly<Record<string, string>>, body: string) {
  const response = await fetch(url, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}
