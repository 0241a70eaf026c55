import postgres from 'postgres'
import { openTemporaryPostgres } from './embedded-postgres.ts'
import { dumpSchema } from './schema-dump.ts'
import { createTemplate, urlOf } from './template.ts'

/** The text of drizzle/schema.sql, from a fresh database that all migrations were applied to. */
export async function generateSchema(): Promise<string> {
  const { adminUrl, stop } = await openTemporaryPostgres()
  try {
    const template = await createTemplate(adminUrl)
    const sql = postgres(urlOf(template, template.name, 'superuser'), { max: 1 })
    const schema = await dumpSchema(sql)
    await sql.end()
    return schema
  } finally {
    await stop()
  }
}
