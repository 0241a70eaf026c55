import { join } from 'node:path'
import postgres from 'postgres'
import { CalmError } from '../support/calm-error.ts'
import { openPostgres } from '../support/embedded-postgres.ts'

/** The database, and the login that owns it: no superuser, so row-level security binds it too. */
const OWNER = 'chorestree'

interface OwnDatabase {
  readonly url: string
  stop(): Promise<void>
}

/** The playground's PostgreSQL in its folder, with our database in it. */
export async function openOwnDatabase(folder: string, password: string): Promise<OwnDatabase> {
  const { adminUrl, stop } = await openPostgres({ dataDir: join(folder, 'postgres'), password })
  try {
    await createDatabase(adminUrl, password)
  } catch (error) {
    await stop()
    throw error
  }
  const url = new URL(adminUrl)
  url.username = OWNER
  url.pathname = OWNER
  return { url: url.href, stop }
}

async function createDatabase(adminUrl: string, password: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    const [login] = await sql`select 1 from pg_roles where rolname = ${OWNER}`
    // Our own password: base64url, so there is nothing in it to escape.
    if (!login) await sql.unsafe(`create role ${OWNER} login createrole password '${password}'`)
    const [found] = await sql`select 1 from pg_database where datname = ${OWNER}`
    if (!found) await sql.unsafe(`create database ${OWNER} owner ${OWNER}`)
  } catch (cause) {
    throw new CalmError(
      'PostgreSQL refuses our password. Remove .data to begin anew (its chores are lost).',
      { cause },
    )
  } finally {
    await sql.end()
  }
}
