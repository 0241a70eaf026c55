import type { OpenModal } from '../../fake-discord/interaction.ts'
import type { WorldState } from '../../fake-discord/state.ts'
import type { Edit, Gesture, Performed } from './ask-fake.ts'

export interface Step {
  /** The virtual clock, when it was done. */
  readonly at: string
  readonly did:
    | {
        readonly kind: 'gesture'
        readonly gesture: Gesture
        readonly texts: Readonly<Record<string, string>>
      }
    | { readonly kind: 'change'; readonly edit: Edit }
    | { readonly kind: 'clock' }
  /** The world before it: what the words on a button were. */
  readonly before: WorldState
  /** The forms that were opened until then, by their interaction. */
  readonly opened?: ReadonlyMap<string, OpenModal>
  readonly done?: Performed | undefined
}

export interface Recorder {
  readonly isOn: boolean
  readonly steps: readonly Step[]
  start(): void
  stop(): void
  during(
    gesture: Gesture,
    texts: Readonly<Record<string, string>> | undefined,
    act: () => Promise<Performed>,
  ): Promise<Performed>
  changed(edit: Edit): void
  moved(now: string): void
}

/** Keeps what is done in the page while it is on; reading the steps as a test is another file's work. */
export function createRecorder(state: () => WorldState | undefined, changed: () => void): Recorder {
  let isOn = false
  let steps: readonly Step[] = []
  const opened = new Map<string, OpenModal>()

  function keep(step: Omit<Step, 'at' | 'before'>, before = state(), at = before?.now) {
    if (!isOn || !before || !at) return
    steps = [...steps, { ...step, before, opened, at }]
    changed()
  }

  return {
    get isOn() {
      return isOn
    },
    get steps() {
      return steps
    },
    start() {
      isOn = true
      steps = []
      changed()
    },
    stop() {
      isOn = false
      changed()
    },
    async during(gesture, texts = {}, act) {
      const before = state()
      const done = await act()
      if (done.modal && done.interactionId) opened.set(done.interactionId, done.modal)
      // Nobody was asked, so there is nothing to do again.
      if (gesture.do !== 'type' && done.outcome !== 'changed')
        keep({ did: { kind: 'gesture', gesture, texts }, done }, before, done.began)
      return done
    },
    changed: (edit) => keep({ did: { kind: 'change', edit } }),
    moved: (now) => keep({ did: { kind: 'clock' } }, state(), now),
  }
}
