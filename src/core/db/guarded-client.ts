import type { Sql, TransactionSql } from 'postgres'
import { AppError } from '../errors.ts'
import { isLost } from './faults.ts'
import type { SilenceWatch } from './silence.ts'

interface Guards {
  readonly prepare: boolean
  readonly silence: SilenceWatch
}

/** Of one transaction. `over`: it takes no more statements; `lost`: its connection is gone. */
interface State {
  over: boolean
  lost: boolean
}

type Unsafe = Sql['unsafe']
type Work<T> = (tx: TransactionSql) => Promise<T>

/**
 * The part of postgres.js that Drizzle uses, with three habits mended:
 * - Drizzle asks for unprepared statements, which cost a second round trip each time;
 * - what asks through a transaction that is over would run on somebody else's connection;
 * - after a lost connection the rollback is written to a socket that is gone, and the process dies.
 */
export function guardClient(client: Sql, guards: Guards): Sql {
  const guarded = {
    options: client.options,
    unsafe: ask(client, guards, { over: false, lost: false }),
    begin: <T>(work: Work<T>) => begin(client, work, guards),
  }
  return guarded as unknown as Sql // Drizzle uses these three members and no other
}

async function begin<T>(client: Sql, work: Work<T>, guards: Guards) {
  const state = { over: false, lost: false }
  let answered = guards.silence.await() // for BEGIN
  try {
    return await client.begin(async (tx) => {
      answered()
      const result = await inside(tx, work, guards, state)
      answered = guards.silence.await() // for COMMIT
      return result
    })
  } finally {
    // Also when the connection closed while the work was between two statements.
    state.over = true
    state.lost = true
    answered()
  }
}

async function inside<T>(tx: TransactionSql, work: Work<T>, guards: Guards, state: State) {
  const guarded = {
    unsafe: ask(tx, guards, state),
    savepoint: (nested: Work<unknown>) =>
      tx.savepoint((inner) => inside(inner, nested, guards, { ...state })),
  }
  try {
    return await work(guarded as unknown as TransactionSql) // the members that Drizzle uses
  } finally {
    state.over = true
    // `begin` itself rejects as soon as the connection closes, so nobody waits for this.
    if (state.lost) await new Promise(() => undefined)
  }
}

function ask(client: Sql | TransactionSql, guards: Guards, state: State): Unsafe {
  return (text, parameters, options) => {
    if (state.over) throw new AppError('db.timeout', { retryable: true })
    const { prepare } = guards
    const query = client.unsafe(text, parameters, { ...options, prepare })
    const answered = guards.silence.await()
    // Sent a tick later, so Drizzle can still say in which shape it wants the rows.
    query.then(answered, (error) => {
      answered()
      if (isLost(error)) state.lost = true
    })
    return query as never // the row type is the caller's
  }
}
