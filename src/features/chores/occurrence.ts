export type OccurrenceStatus = 'open' | 'done'
