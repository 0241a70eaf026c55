import type { IndexedColumn } from '../core/crypto/index-keys.ts'
import type { SealedColumn } from '../core/crypto/sealed-column.ts'

const ID = { id: 'uuid' } as const

const ofId = (table: string, column: string): SealedColumn => ({
  table,
  column,
  named: ['id'],
  key: ID,
})

/** Every column that holds texts of members: a test compares it with the database, and opens one of each. */
export const sealedColumns: readonly SealedColumn[] = [
  ofId('absences', 'note'),
  {
    table: 'approvals',
    column: 'reason',
    named: ['completion_id'],
    key: { completion_id: 'uuid' },
  },
  ofId('areas', 'name'),
  ofId('chores', 'name'),
  ofId('chores', 'notes'),
  ofId('chores', 'steps'),
  ofId('completions', 'note'),
  ofId('completions', 'proof'),
  {
    table: 'event_log',
    column: 'payload',
    named: ['id'],
    key: { position: 'bigint' },
    isLog: true,
  },
  { table: 'guilds', column: 'name', named: [], key: null },
  {
    table: 'import_batches',
    column: 'chores',
    named: ['import_id', 'position'],
    joinedBy: ' ',
    key: { import_id: 'uuid', position: 'integer' },
  },
  ofId('imports', 'told'),
  {
    table: 'inbox',
    column: 'response',
    named: ['source', 'source_key'],
    key: { source: 'text', source_key: 'text' },
  },
  ofId('outbox', 'payload'),
]

/** Every column that has a blind index: a test compares these as well. */
export const indexedColumns: readonly IndexedColumn[] = [
  { table: 'areas', column: 'name', index: 'name_index' },
  { table: 'chores', column: 'name', index: 'name_index', unless: '$.archived_at is not null' },
]
