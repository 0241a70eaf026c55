import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/**
 * One of those values, written as PostgreSQL reads them, in one parameter: however many there are, the statement is the
 * same. With a parameter for each, another one would be prepared and planned for every number of them.
 */
export const oneOf = (column: PgColumn, values: readonly string[]): SQL =>
  sql`${column} = any (${`{${values.map(quoted).join()}}`}::${sql.raw(column.getSQLType())}[])`

/** Within quotes nothing but a quote or a backslash means anything. */
const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`
