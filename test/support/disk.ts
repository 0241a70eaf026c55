import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type postgres from 'postgres'

const run = promisify(execFile)
const CHUNK_BYTES = 8 * 2 ** 20

/** Where the write-ahead log stands: what comes after it is this test's, or its neighbours'. */
export async function logPosition(admin: postgres.Sql): Promise<string> {
  const [found] = await admin<{ lsn: string }[]>`select pg_current_wal_lsn()::text as lsn`
  return found?.lsn ?? '0/0'
}

/** What somebody holds who took a copy of the disk or of a backup. Read through the server, as superuser. */
export async function stolenCopies(admin: postgres.Sql, url: string, since: string) {
  // Before the checkpoint, which gives old segments away.
  const log = { name: 'write-ahead log', bytes: Buffer.concat(await writeAheadLog(admin, since)) }
  await admin`checkpoint`
  return [
    log,
    { name: 'data files', bytes: Buffer.concat(await dataFiles(admin)) },
    { name: 'dump', bytes: (await pgDump(url)) ?? (await dumpInSql(admin)) },
  ]
}

/** Which of these words lie readable in the bytes: as text, or as the hexadecimal text of a dump. */
export function readable(bytes: Buffer, words: readonly string[]): readonly string[] {
  return words.filter(
    (word) => bytes.includes(word) || bytes.includes(Buffer.from(word).toString('hex')),
  )
}

async function dataFiles(admin: postgres.Sql) {
  const relations = await admin<{ path: string }[]>`
    select pg_relation_filepath(oid) as path from pg_class
    where relkind in ('r', 'i', 't') and pg_relation_filepath(oid) is not null and oid >= 16384`
  return Promise.all(relations.map(({ path }) => file(admin, path)))
}

async function writeAheadLog(admin: postgres.Sql, since: string) {
  const segments = await admin<{ name: string }[]>`
    select name from pg_ls_waldir()
    where name between pg_walfile_name(${since}::pg_lsn) and pg_walfile_name(pg_current_wal_lsn())
      and length(name) = 24`
  const read: Buffer[] = []
  // One at a time: a segment is 16 MB.
  for (const { name } of segments) read.push(await file(admin, `pg_wal/${name}`))
  return read
}

async function file(admin: postgres.Sql, path: string): Promise<Buffer> {
  const [found] = await admin<{ size: string | null }[]>`
    select (pg_stat_file(${path}, true)).size as size`
  const chunks: Buffer[] = []
  for (let from = 0; from < Number(found?.size ?? 0); from += CHUNK_BYTES) {
    const [chunk] = await admin<{ bytes: Buffer | null }[]>`
      select pg_read_binary_file(${path}, ${from}, ${CHUNK_BYTES}, true) as bytes`
    if (chunk?.bytes) chunks.push(chunk.bytes)
  }
  return Buffer.concat(chunks)
}

/** The real tool, where one is installed that is not older than the server. */
async function pgDump(url: string): Promise<Buffer | undefined> {
  try {
    const options = { encoding: 'buffer', maxBuffer: 2 ** 28 } as const
    return (await run('pg_dump', ['--inserts', url], options)).stdout
  } catch {
    return undefined
  }
}

async function dumpInSql(admin: postgres.Sql): Promise<Buffer> {
  const tables = await admin<{ table_name: string }[]>`
    select table_name from information_schema.tables where table_schema = 'public'`
  const rows = await Promise.all(
    tables.map(
      ({ table_name }) =>
        admin<{ row: string }[]>`select t::text as row from ${admin(table_name)} t`,
    ),
  )
  return Buffer.from(rows.flatMap((found) => found.map(({ row }) => row)).join('\n'))
}
