export const PACKS = ['couple', 'flat', 'family', 'club', 'moderators', 'none'] as const
export type Pack = (typeof PACKS)[number]

/** Few enough for a board without pages, and none that only some households have. */
export const CHORES = {
  couple: [
    { called: 'dishes', when: 'every day' },
    { called: 'groceries', when: 'every saturday' },
    { called: 'laundry', when: 'every sunday' },
    { called: 'vacuuming', when: 'every saturday' },
    { called: 'bathroom', when: 'every 2 weeks on sunday' },
  ],
  flat: [
    { called: 'dishes', when: 'every day' },
    { called: 'kitchen', when: 'every wednesday' },
    { called: 'bins', when: 'every monday 20:00' },
    { called: 'bathroom', when: 'every saturday' },
    { called: 'toilet', when: 'every saturday' },
    { called: 'hallway', when: 'every 2 weeks on sunday' },
  ],
  family: [
    { called: 'setTheTable', when: 'every day 17:30' },
    { called: 'dishwasher', when: 'every day' },
    { called: 'laundry', when: 'every wednesday' },
    { called: 'bins', when: 'every monday 20:00' },
    { called: 'tidyTheRooms', when: 'every saturday' },
    { called: 'groceries', when: 'every saturday' },
  ],
  club: [
    { called: 'tidyTheClubRoom', when: 'every friday' },
    { called: 'stockOfDrinks', when: 'every 2 weeks on monday' },
    { called: 'newsletter', when: 'last friday of the month' },
    { called: 'membershipFees', when: 'every month on the 1st' },
  ],
  moderators: [
    { called: 'lookThroughReports', when: 'every day 18:00' },
    { called: 'welcomeNewMembers', when: 'every day' },
    { called: 'planTheWeeksEvent', when: 'every monday' },
    { called: 'tidyTheChannels', when: 'first sunday of the month' },
  ],
  none: [],
} as const satisfies Readonly<Record<Pack, readonly { called: string; when: string }[]>>

/**
 * `called`: by which its name is found, in the language of the guild. `when`: as somebody would type it; the guild's
 * zone makes a schedule of it.
 */
export type PackChore = (typeof CHORES)[Pack][number]
