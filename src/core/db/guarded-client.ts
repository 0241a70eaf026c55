import type { Sql, TransactionSql } from 'postgres'
import { AppError } from '../errors.ts'
import { isLost } from './faults.ts'
import type { SilenceWatch } from './silence.ts'

interface Guards {
  readonly prepare: boolean
  readonly silence: SilenceWatch
  /** Instead of READ COMMITTED. */
  readonly isolation?: 'repeatable read' | undefined
}

/**
 * Of one transaction. `begun`: BEGIN was answered; `over`: it takes no more statements; `lost`: its
 * connection is gone, or was never in it.
 */
interface State {
  begun: boolean
  over: boolean
  lost: boolean
  /** Tells the watch that nobody waits any more: also for what a lost connection will never answer. */
  readonly awaited: Set<() => void>
}

type Unsafe = Sql['unsafe']
type Work<T> = (tx: TransactionSql) => Promise<T>
/** As patched, postgres.js runs the work while BEGIN is still on its way, and hands its answer along. */
type PatchedWork<T> = (tx: TransactionSql, begun: Promise<unknown>) => Promise<T>

const notBegun = (): State => ({ begun: false, over: false, lost: false, awaited: new Set() })
/** A new one each time: one for all would remember everybody who ever waited for it. */
const never = () => new Promise<never>(() => undefined)
/** What may leave behind a BEGIN that is not answered: should it fail, nothing was written beside it. */
const READS = /^\s*select\b/i

/**
 * The part of postgres.js that Drizzle uses, with four habits mended:
 * - Drizzle asks for unprepared statements, which cost a second round trip each time;
 * - BEGIN takes a round trip of its own: here what reads goes along with it;
 * - what asks through a transaction that is over would run on somebody else's connection;
 * - after a lost connection the rollback is written to a socket that is gone, and the process dies.
 */
export function guardClient(client: Sql, guards: Guards): Sql {
  const guarded = {
    options: client.options,
    unsafe: ask(client, { guards, state: { ...notBegun(), begun: true }, opened: never() }),
    begin: <T>(work: Work<T>) => begin(client, work, guards),
  }
  return guarded as unknown as Sql // Drizzle uses these three members and no other
}

async function begin<T>(client: Sql, work: Work<T>, guards: Guards) {
  const state = notBegun()
  let answered = guards.silence.await() // for BEGIN
  const failed = Promise.withResolvers<never>()
  const run: PatchedWork<T> = async (tx, begun) => {
    const opened = begun.then(
      () => {
        state.begun = true
        answered()
      },
      (error) => {
        // Its connection is in no transaction: a rollback there would be somebody else's.
        state.lost = true
        failed.reject(error)
        return never()
      },
    )
    // What waits for BEGIN leaves before the rollback of who gave up meanwhile, and is undone with it.
    const result = await inside(tx, work, { guards, state, opened }).finally(() => opened)
    answered = guards.silence.await() // for COMMIT
    return result
  }
  try {
    const terms = guards.isolation ? `isolation level ${guards.isolation}` : ''
    return await Promise.race([client.begin(terms, run as Work<T>), failed.promise])
  } finally {
    // Also when the connection closed while the work was between two statements.
    state.over = true
    state.lost = true
    answered()
    for (const stopWaiting of state.awaited) stopWaiting()
  }
}

/** Of one transaction, for each statement in it. */
interface Within {
  readonly guards: Guards
  readonly state: State
  /** When BEGIN is answered. */
  readonly opened: Promise<unknown>
}

async function inside<T>(tx: TransactionSql, work: Work<T>, within: Within) {
  const { state, opened } = within
  const guarded = {
    opened,
    unsafe: ask(tx, within),
    savepoint: (nested: Work<unknown>) =>
      tx.savepoint((inner) => inside(inner, nested, { ...within, state: { ...state } })),
  }
  try {
    return await work(guarded as unknown as TransactionSql) // the members that Drizzle uses
  } finally {
    state.over = true
    // `begin` itself rejects as soon as the connection closes, so nobody waits for this.
    if (state.lost) await never()
  }
}

function ask(client: Sql | TransactionSql, { guards, state, opened }: Within): Unsafe {
  return (text, parameters, options) => {
    if (state.over) throw new AppError('db.timeout', { retryable: true })
    // postgres.js would notice too late, and then take each answer for the one before it.
    if (parameters?.some((value) => value === undefined)) throw new TypeError('undefined parameter')
    const { prepare } = guards
    const query = client.unsafe(text, parameters, { ...options, prepare })
    if (!state.begun && !READS.test(text)) hold(query, opened)
    const stopWaiting = guards.silence.await()
    state.awaited.add(stopWaiting)
    const answered = () => {
      stopWaiting()
      state.awaited.delete(stopWaiting)
    }
    // Sent a tick later, so Drizzle can still say in which shape it wants the rows.
    query.then(answered, (error) => {
      answered()
      if (isLost(error)) state.lost = true
    })
    return query as never // the row type is the caller's
  }
}

/** A query of postgres.js is sent by its `handler`, when somebody waits for it. */
function hold(query: object, opened: Promise<unknown>) {
  const held = query as { handler: (query: object) => void }
  const { handler } = held
  held.handler = (sent) => void opened.then(() => handler(sent))
}
