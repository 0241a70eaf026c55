import process from 'node:process'
import { runTool } from '../../src/core/backup/tools.ts'
import { createDatabase } from './app.ts'

/** Whether the pg_dump of this machine can read the server of this run. When it cannot, says so loudly. */
export async function backupToolsFit(): Promise<boolean> {
  const { admin } = await createDatabase()
  const [row] = await admin`select current_setting('server_version_num')::integer / 10000 as major`
  await admin.end()
  const said = await runTool('pg_dump', ['--version'], { PATH: process.env.PATH }).catch(() => '')
  const fits = Number(/ (\d+)/.exec(said)?.[1] ?? 0) >= Number(row?.major)
  if (!fits)
    process.stderr.write(
      `\n!!! pg_dump of PostgreSQL ${row?.major} is missing (${said.trim() || 'none'}): backups are SKIPPED here.\n\n`,
    )
  return fits
}
