import type { Unit } from './names.ts'

/** What a word can stand for, with the value it then has. */
export interface Values {
  readonly weekday: number // 0 = Monday
  readonly eachWeekday: number // «mondays»
  readonly weekdays: readonly number[] // «weekend»
  readonly allWeekdays: readonly number[] // «weekends»
  readonly month: number // 1 = January
  readonly number: number
  readonly ordinal: number // -1 = last
  readonly offset: number // days from today
  readonly unit: Unit
  readonly adverb: readonly [n: number, unit: Unit]
  readonly half: 'am' | 'pm'
  readonly daypart: Daypart // «evening»
  readonly times: number // «twice»
  readonly clockUnit: 'hours' | 'minutes'
  readonly particle: Particle
}
export type Daypart = 'morning' | 'afternoon' | 'evening'
/** A word's meanings: one for most. */
export type Meaning = Partial<Values>

/** Words that hold a phrase together. */
const PARTICLES = {
  tonight: 'tonight vanavond',
  noon: 'noon',
  midnight: 'midnight middernacht',
  every: 'every each elke elk iedere ieder',
  other: 'other andere',
  next: 'next volgende',
  coming: 'this coming deze komende aanstaande',
  end: 'end eind einde',
  on: 'on op',
  at: 'at @',
  om: 'om', // «om 19 uur», and «om de week»
  the: 'the het',
  de: 'de', // «de 1e», «om de week», and «2de»
  and: 'and en &',
  of: 'of van',
  per: 'per',
  times: 'x times time keer maal',
  to: 'to',
  until: 'until till tot',
  through: 'through',
  tm: 't', // «t/m»
  m: 'm',
  with: 'met', // «tot en met»
  only: 'only alleen',
  half: 'half',
  past: 'past',
  quarter: 'quarter kwart',
  before: 'voor',
  s: 's', // «'s avonds»
  in: 'in over',
  after: 'after na',
  done: 'done completion klaar gedaan afronden afronding voltooien voltooiing',
  except: 'except but behalve',
  that: 'that die', // «months that have it»
  have: 'have hebben',
  it: 'it hem',
  biweekly: 'biweekly',
  bi: 'bi', // «bi-weekly»
  from: 'from starting vanaf',
  uur: 'uur', // «19 uur», and «12 uur na afronden»
  hour: 'h u', // «18h», «18u30»
  suffix: 'st nd rd th e ste', // «1st», «1e»
}
export type Particle = keyof typeof PARTICLES

const WORKDAYS = [0, 1, 2, 3, 4]
const WEEKEND = [5, 6]

/** Position in the list is the value. */
const LISTS: readonly (readonly [
  meaning: (value: number) => Meaning,
  first: number,
  rows: readonly string[],
])[] = [
  [
    (weekday) => ({ weekday }),
    0,
    [
      'monday mon maandag ma',
      'tuesday tue tues dinsdag di',
      'wednesday wed woensdag wo',
      'thursday thu thur thurs donderdag do',
      'friday fri vrijdag vr',
      'saturday sat zaterdag za',
      'sunday sun zondag zo',
    ],
  ],
  [
    (eachWeekday) => ({ eachWeekday }),
    0,
    [
      'mondays maandagen',
      'tuesdays dinsdagen',
      'wednesdays woensdagen',
      'thursdays donderdagen',
      'fridays vrijdagen',
      'saturdays zaterdagen',
      'sundays zondagen',
    ],
  ],
  [
    (month) => ({ month }),
    1,
    [
      'jan january januari',
      'feb february februari',
      'mar march mrt maart',
      'apr april',
      'may mei',
      'jun june juni',
      'jul july juli',
      'aug august augustus',
      'sep sept september',
      'oct october okt oktober',
      'nov november',
      'dec december',
    ],
  ],
  [
    (number) => ({ number }),
    1,
    [
      'one a an een één',
      'two twee',
      'three drie',
      'four vier',
      'five vijf',
      'six zes',
      'seven zeven',
      'eight acht',
      'nine negen',
      'ten tien',
      'eleven elf',
      'twelve twaalf',
    ],
  ],
  [
    (ordinal) => ({ ordinal }),
    1,
    ['first eerste', 'second tweede', 'third derde', 'fourth vierde', 'fifth vijfde'],
  ],
  [(ordinal) => ({ ordinal }), -1, ['last laatste']],
  [
    (offset) => ({ offset }),
    -2,
    ['eergisteren', 'yesterday gisteren gister', 'today vandaag', 'tomorrow morgen', 'overmorgen'],
  ],
]

const SINGLES: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['weekday workday werkdag', { weekdays: WORKDAYS }],
  ['weekdays workdays werkdagen doordeweeks', { allWeekdays: WORKDAYS }],
  ['weekend', { weekdays: WEEKEND }],
  ['weekends weekenden', { allWeekdays: WEEKEND }],
  ['day days dag dagen', { unit: 'days' }],
  ['week weeks weken', { unit: 'weeks' }],
  ['month months maand maanden', { unit: 'months' }],
  ['year years jaar jaren', { unit: 'years' }],
  ['daily everyday dagelijks', { adverb: [1, 'days'] }],
  ['weekly wekelijks', { adverb: [1, 'weeks'] }],
  ['fortnightly tweewekelijks veertiendaags', { adverb: [2, 'weeks'] }],
  ['monthly maandelijks', { adverb: [1, 'months'] }],
  ['yearly annually jaarlijks', { adverb: [1, 'years'] }],
  ['once eens eenmaal', { times: 1 }],
  ['twice tweemaal', { times: 2 }],
  ['thrice driemaal', { times: 3 }],
  ['minute minutes min minuut minuten', { clockUnit: 'minutes' }],
  ['hour hours', { unit: 'hours', clockUnit: 'hours' }],
  ['morning mornings ochtend ochtends morgens', { daypart: 'morning' }],
  ['afternoon afternoons middag middags', { daypart: 'afternoon' }],
  ['evening evenings avond avonds', { daypart: 'evening' }],
  ['am', { half: 'am' }],
  ['pm', { half: 'pm' }],
]

const isParticle = (word: string): word is Particle => word in PARTICLES
const particles = Object.keys(PARTICLES)
  .filter(isParticle)
  .map((particle) => [PARTICLES[particle], { particle }] as const)

const lists = LISTS.flatMap(([meaning, first, rows]) =>
  rows.map((words, index) => [words, meaning(first + index)] as const),
)

/** Both languages in one table: nobody has to say in which one they type. */
export const VOCABULARY: ReadonlyMap<string, Meaning> = new Map(
  [...SINGLES, ...lists, ...particles].flatMap(([words, meaning]) =>
    words.split(' ').map((word) => [word, meaning] as const),
  ),
)
