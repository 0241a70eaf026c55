import type { ReactiveControllerHost } from 'lit'
import type { Acts } from './acts.ts'
import { type Performed, Refused } from './ask-fake.ts'
import type { Picked } from './context-menu.ts'
import type { PageEvents, PageModal, Pending } from './contract.ts'
import type { Session } from './session.ts'
import type { Words } from './words.ts'

/** What ends in another message; an update changes one where it stands. */
const NEW_MESSAGE: ReadonlySet<string> = new Set(['message', 'deferred', 'said'])

export interface OpenForm {
  readonly interactionId: string
  readonly modal: PageModal
  readonly error?: string
  readonly busy: boolean
}

/** Who acts where, in whose words, at this moment. */
export interface Seat {
  readonly session: Session
  readonly by: { readonly as: string; readonly channel: string }
  readonly words: Words
}

/** The pane, which draws what the desk does. */
export interface DeskHost extends ReactiveControllerHost {
  /** Brings what just came for this person, at the foot of the channel, into sight. */
  showAnswer(): void
  /** Where a narrow pane shows something else, it turns to the chat. */
  showChat(): void
}

/** What a pane does, and what is under way in it; the pane draws that. */
export class Desk {
  form: OpenForm | undefined
  pending: ReadonlyMap<string, Pending> = new Map()
  dismissed: ReadonlySet<string> = new Set()
  failure: string | undefined
  private readonly host: DeskHost
  private readonly seat: () => Seat

  constructor(host: DeskHost, seat: () => Seat) {
    this.host = host
    this.seat = seat
  }

  private set(change: Partial<Pick<Desk, 'form' | 'pending' | 'dismissed' | 'failure'>>) {
    Object.assign(this, change)
    this.host.requestUpdate()
  }

  readonly acts: Acts = {
    say: async (content, files = []) => {
      const { session, by } = this.seat()
      const sent = files.length > 0 ? { files: [...files] } : {}
      this.show(await this.tried(() => session.perform({ do: 'say', ...by, content, ...sent })))
    },
    command: async ({ command, values, texts }) => {
      const { session, by } = this.seat()
      const line = `/${command.line}`
      const gesture = { do: 'command', ...by, line, options: { ...values } } as const
      await this.answered(() => session.perform(gesture, texts))
    },
    type: (line, options, focused) => {
      const { session, by } = this.seat()
      return session.perform({ do: 'type', ...by, line, options: { ...options }, focused })
    },
  }

  readonly use = async ({ detail }: CustomEvent<PageEvents['pg-use']>) => {
    const { session, by } = this.seat()
    const { messageId: message, customId, values } = detail
    this.mark(message, { customId, state: 'loading' })
    const chosen = values ? { values: [...values] } : {}
    const done = await this.tried(() =>
      session.perform({ do: 'use', ...by, message, customId, ...chosen }),
    )
    const { outcome } = done ?? {}
    const state = outcome === 'failed' || outcome === 'changed' ? outcome : undefined
    this.mark(message, state && { customId, state })
    this.show(done)
  }

  readonly submit = async ({ detail }: CustomEvent<PageEvents['pg-submit']>) => {
    const { form } = this
    if (!form || form.busy) return
    const { interactionId, modal } = form
    this.set({ form: { interactionId, modal, busy: true } })
    const { done, error } = await this.sent(interactionId, detail.values)
    this.set({ form: error ? { interactionId, modal, busy: false, error } : undefined })
    if (!error) this.show(done)
  }

  /** What came of it, or why the form stays open. */
  private async sent(
    interaction: string,
    values: PageEvents['pg-submit']['values'],
  ): Promise<{ readonly done?: Performed; readonly error?: string }> {
    const { session, by, words } = this.seat()
    const plain = structuredClone(values) as Record<string, string | boolean | string[]>
    try {
      const done = await session.perform({ do: 'submit', ...by, interaction, values: plain })
      return done.outcome === 'failed' ? { error: words.failed } : { done }
    } catch (error) {
      return { error: error instanceof Refused ? error.message : words.failed }
    }
  }

  readonly closeForm = () => this.set({ form: undefined })
  readonly forget = () => this.set({ failure: undefined })

  readonly dismiss = ({ detail }: CustomEvent<PageEvents['pg-dismiss']>) =>
    this.set({ dismissed: new Set([...this.dismissed, detail.messageId]) })

  /** A command of a context menu, or what the client itself can do with a message or a person. */
  async pick(picked: Exclude<Picked, { kind: 'pane' }>, target: string) {
    const { session, by } = this.seat()
    if (picked.kind === 'copy') await this.tried(() => navigator.clipboard.writeText(target))
    else if (picked.kind === 'delete')
      await this.tried(() => session.change({ do: 'removeMessage', message: target }))
    else {
      const { type, name } = picked
      await this.answered(() => session.perform({ do: 'menu', ...by, type, name, target }))
    }
  }

  private mark(message: string, mark: Pending | undefined) {
    const others = [...this.pending].filter(([id]) => id !== message)
    this.set({ pending: new Map(mark ? [...others, [message, mark]] : others) })
  }

  /** What the fake refuses is said above the line in which somebody writes. */
  private async tried<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    this.set({ failure: undefined })
    try {
      return await act()
    } catch (error) {
      const { words } = this.seat()
      this.fail(error instanceof Refused ? error.message : words.failed)
      return undefined
    }
  }

  /** After it, a form stands open, or the app did not respond. */
  private async answered(act: () => Promise<Performed>) {
    const done = await this.tried(act)
    if (done?.outcome === 'failed') this.fail(this.seat().words.notResponding)
    this.show(done)
  }

  private fail(failure: string) {
    this.set({ failure })
    this.host.showChat()
  }

  /** A form opens over the pane, and what is new in the channel is brought into sight. */
  private show(done: Performed | undefined) {
    if (done && NEW_MESSAGE.has(done.outcome)) this.host.showAnswer()
    if (!done?.modal || !done.interactionId) return
    this.set({ form: { interactionId: done.interactionId, modal: done.modal, busy: false } })
  }
}
