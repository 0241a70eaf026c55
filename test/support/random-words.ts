// What people say by chance.

export const NAMES = [
  'Dishes',
  'Bins',
  'Plants',
  'Floor',
  'Windows',
  'Cat',
  'Post',
  'Oven',
  'Lamp',
  'Bath',
]
export const WHENS = [
  'every day 19:00',
  'every day',
  'every 2 days 08:00',
  'every 3 weeks on friday',
  'every monday and thursday',
  'every month on the 31st',
  'last friday of the month',
  '3 days after done',
  '2x per week',
  'tomorrow 18:00',
  'in 3 days',
]
export const UNTIL = ['tomorrow 20:00', 'in 3 days', 'friday', 'in 2 weeks']
export const PAST = ['yesterday 18:00', 'yesterday', 'this morning']
export const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Chatham', 'Asia/Kolkata']
export const CHANNELS = ['300000000000000001', '300000000000000002', null]
export const LINKS = [1, 2, 3].map(
  (n) => `https://discord.com/channels/30000000000000000${n}/400000000000000004/500000000000000005`,
)
/** A message, and what was uploaded. */
export const PROOFS = [
  ...LINKS,
  'https://cdn.discordapp.com/ephemeral-attachments/1/2/photo.png?ex=1',
  'https://cdn.discordapp.com/ephemeral-attachments/1/3/photo.jpg?ex=1',
]
export const MINUTES = [0, 60, 240]
