import process from 'node:process'
import { parseArgs } from 'node:util'
import { environment } from '../../src/config/env.ts'
import { seedGuilds } from './seed-guilds.ts'

// pnpm seed --guilds 1000 --chores 100 --completions 2000000
// Fills the migrated database of DATABASE_URL with guilds whose texts ENCRYPTION_KEYS opens.

const { values } = parseArgs({
  options: {
    guilds: { type: 'string', default: '1000' },
    chores: { type: 'string', default: '100' },
    completions: { type: 'string', default: '2000000' },
  },
})

const { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys } = environment()
if (!url || !encryptionKeys) {
  process.stderr.write('DATABASE_URL and ENCRYPTION_KEYS must be set.\n')
  process.exit(78)
}

const guilds = Number(values.guilds)
const started = performance.now()
const open = await seedGuilds({
  url,
  encryptionKeys,
  guilds,
  chores: Number(values.chores),
  completions: Number(values.completions),
  onGuild(done) {
    if (done % 100 === 0) process.stderr.write(`${done} of ${guilds} guilds\n`)
  },
})
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`Added ${guilds} guilds with ${open.length} chores in ${seconds} s.\n`)
