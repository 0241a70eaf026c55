import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { Temporal } from '../../src/core/clock.ts'
import { act, action, actor, typing } from './act.ts'
import { FAULTS } from './faults.ts'
import { gesture, perform } from './gesture.ts'
import { localName } from './local-name.ts'
import type { Reply } from './rest.ts'
import { payloadsOf } from './rest-log.ts'
import type { Seen } from './seen.ts'
import type { Simulation } from './simulation.ts'
import { stateOf } from './state.ts'
import { UsageError } from './usage-error.ts'
import { notice } from './world.ts'
import { change, edit } from './world-edit.ts'

/** The world over HTTP, under /_/: for `pnpm say`, and for a page in a browser. */
export interface Control {
  handle(method: string, url: URL, bytes: Uint8Array): Promise<Reply>
  /** Server-sent events: everything that changes. */
  stream(request: IncomingMessage, response: ServerResponse): void
}

const clockBody = z.union([
  z.strictObject({ advance: z.string().min(1) }),
  z.strictObject({ to: z.string().min(1) }),
])

const faultBody = z.union([
  z.strictObject({
    kind: z.enum(FAULTS),
    on: z.enum(['interactions', 'rest']),
    times: z.int().min(1).optional(),
    always: z.boolean().optional(),
    scope: z.enum(['user', 'shared', 'global']).optional(),
    ms: z.int().min(0).optional(),
    route: z.string().optional(),
  }),
  z.strictObject({ clear: z.literal(true) }),
])

type Handle = (body: unknown, url: URL) => unknown

export function createControl(sim: Simulation): Control {
  const { world } = sim
  const openModals = new Map<string, Seen>()

  const handlers: Readonly<Record<string, Handle>> = {
    'GET /_/state': () => stateOf(sim),
    'GET /_/screen': (_, url) => screen(sim, url.searchParams),
    'GET /_/problems': () => world.problems,
    'GET /_/call': (_, url) => callOf(sim, url.searchParams.get('id')),
    'POST /_/gesture': (body) => perform(sim, gesture.parse(body)),
    'POST /_/world': (body) => change(sim, edit.parse(body)),
    async 'POST /_/act'(body) {
      const todo = action.parse(body)
      if (todo.type) return { choices: await typing(sim, todo) }
      return shown(await act(sim, todo, openModals))
    },
    'POST /_/clock'(body) {
      const wanted = clockBody.parse(body)
      if ('to' in wanted) world.clock.jumpTo(Temporal.Instant.from(wanted.to))
      else world.clock.advance(durationOf(wanted.advance))
      // Afterwards, so that the answer is not behind what the bot does at the new time.
      setImmediate(notice, world, 'clock', {})
      return { now: world.clock.now().toString() }
    },
    'POST /_/faults'(body) {
      const wanted = faultBody.parse(body)
      if ('clear' in wanted) world.faults.clear()
      else world.faults.add(wanted)
      notice(world, 'faults', {})
      return world.faults.list()
    },
    'POST /_/problems'() {
      for (const problem of world.problems) problem.lookedAt = true
      return world.problems
    },
  }

  return {
    async handle(method, url, bytes) {
      const handler = handlers[`${method} ${url.pathname}`]
      if (!handler) return answer(404, { error: `there is no ${method} ${url.pathname}` })
      try {
        const text = Buffer.from(bytes).toString('utf8')
        return answer(200, await handler(text ? JSON.parse(text) : undefined, url))
      } catch (error) {
        return answer(400, { error: sentenceOf(error) })
      }
    },
    stream(request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': hello\n\n')
      const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`)
      world.notices.on('notice', send)
      request.on('close', () => world.notices.off('notice', send))
    },
  }
}

/** Only what somebody asked wrongly is their error; the rest is ours and stays loud. */
function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof RangeError || error instanceof SyntaxError)
    return error.message
  if (error instanceof z.ZodError) return z.prettifyError(error)
  throw error
}

const answer = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
})

/** «+1h», «30m», «2d», or an ISO duration. */
export function durationOf(text: string): Temporal.Duration {
  const short = /^\+?(\d+)\s*([smhdw])$/i.exec(text.trim())
  if (!short) return Temporal.Duration.from(text.replace(/^\+/, ''))
  const [, amount = '0', unit = ''] = short
  const units = { s: 'seconds', m: 'minutes', h: 'hours', d: 'days', w: 'weeks' } as const
  return Temporal.Duration.from({
    [units[unit.toLowerCase() as keyof typeof units]]: Number(amount),
  })
}

/** What came of an action, for a person and for a machine. */
export function shown(seen: Seen) {
  const { interaction, message, outcome } = seen
  return {
    outcome,
    lines: seen.lines,
    buttons: seen.buttons,
    selects: seen.selects,
    onlyForYou: seen.onlyForYou,
    messageId: message?.id,
    interactionId: interaction?.id,
    choices: seen.choices,
    ...(outcome === 'modal' && { modal: { title: seen.modal.title, labels: seen.modal.labels } }),
    payload: seen.raw ?? interaction?.delivery?.text,
    status: interaction?.delivery?.status,
    latencyMs: interaction?.delivery?.latencyMs,
    failure: interaction?.failure,
  }
}

function callOf({ world }: Simulation, id: string | null) {
  const call = world.calls.find((kept) => kept.id === id)
  if (!call) throw new UsageError('This request is no longer kept.')
  return payloadsOf(call)
}

/** Everything one member sees now, and which commands their client offers. */
function screen(sim: Simulation, query: URLSearchParams) {
  const wanted = { as: query.get('as') ?? '', guild: query.get('guild') ?? undefined }
  const channel = query.get('channel') ?? undefined
  const member = actor(sim, { ...wanted, channel, dm: query.get('dm') === 'true' })
  const { locale } = member.user
  return {
    user: member.user,
    messages: member.sees().map(shown),
    commands: [...sim.world.commands.values()].map(({ id, definition }) => ({
      id,
      name: localName(definition, locale),
      definition,
    })),
  }
}
