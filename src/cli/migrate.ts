import process from 'node:process'
import { type MigrateOptions, migrate } from '../core/db/migrate.ts'
import type { Report } from './report.ts'

/** Applies what the database lacks. Any number of these may run at once. */
export async function migrateDatabase(
  url: string,
  of: Pick<MigrateOptions, 'folder' | 'applicationId'>,
): Promise<Report> {
  const onWait = () => process.stderr.write('another migration is running; waiting for it\n')
  const applied = await migrate({ ...of, url, onWait })
  const text =
    applied.length > 0
      ? `Applied: ${applied.join(', ')}.`
      : 'No change: the database is up to date.'
  return { data: { applied }, text }
}
