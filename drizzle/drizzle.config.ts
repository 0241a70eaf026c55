import { defineConfig } from 'drizzle-kit'

/** `drizzle-kit generate --config drizzle/drizzle.config.ts` writes the next migration from the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/**/*.table.ts',
  out: './drizzle',
})
