/** How many migrations this build knows. A test compares it with drizzle/meta/_journal.json. */
export const MIGRATIONS_KNOWN = 21
