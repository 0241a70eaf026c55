import type { WorldState } from '../../fake-discord/state.ts'
import { readState } from './ask-fake.ts'

/** Events come in bursts: a click alone makes three. */
const GATHER_MS = 40
/** So that «in 5 minutes» goes on while nothing happens. */
const TICK_MS = 15_000

export interface Store {
  readonly state: WorldState | undefined
  readonly connected: boolean
  /** What time it is there, before the rest of the world is read. */
  setNow(now: string): void
  /** Reads the world again; resolves when it is there. */
  refresh(): Promise<void>
}

/** The world as the fake last told it, followed by server-sent events; `changed` is called after each. */
export function followWorld(changed: () => void): Store {
  let state: WorldState | undefined
  let connected = false
  let waiting: Promise<void> | undefined

  async function read() {
    try {
      state = await readState()
      connected = true
    } catch {
      // It was stopped: the events reconnect by themselves, and then it is read again.
      connected = false
    }
    changed()
  }

  function refresh(): Promise<void> {
    waiting ??= new Promise((resolve) => {
      setTimeout(() => {
        waiting = undefined
        resolve(read())
      }, GATHER_MS)
    })
    return waiting
  }

  const events = new EventSource('/_/events')
  events.onopen = () => void refresh()
  events.onmessage = () => void refresh()
  events.onerror = () => {
    connected = false
    changed()
  }
  setInterval(() => void refresh(), TICK_MS)

  return {
    get state() {
      return state
    },
    get connected() {
      return connected
    },
    setNow(now) {
      state &&= { ...state, now }
      changed()
    },
    refresh,
  }
}
