export const TOPICS = [
  'start',
  'adding',
  'doing',
  'turns',
  'board',
  'settings',
  'privacy',
  'offline',
] as const
export type Topic = (typeof TOPICS)[number]
