import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

const PATIENCE_MS = 300
const REMEMBERED_MS = 1_000

/**
 * Whether PostgreSQL answers, for people who look. At most one question is on its way and at most one
 * a second is asked, so that nobody outside can make us busy by looking.
 */
export function createReachability(db: Db): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let pending = false

  async function ask() {
    pending = true
    askedAt = performance.now()
    try {
      await db.pool.execute(sql`select 1`)
      return true
    } catch {
      return false
    } finally {
      pending = false
    }
  }

  return async () => {
    if (!asked || (!pending && performance.now() - askedAt > REMEMBERED_MS)) asked = ask()
    return Promise.race([asked, later(false)])
  }
}

const later = <T>(value: T) =>
  new Promise<T>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, value).unref()
  })
