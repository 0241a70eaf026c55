/** What a pack's chore is called, in the language of the guild, and when it comes back. */
export interface PackChore {
  readonly en: string
  readonly nl: string
  /** As somebody would type it; the guild's zone makes a schedule of it. */
  readonly when: string
}

export const PACKS = ['couple', 'flat', 'family', 'club', 'moderators', 'none'] as const
export type Pack = (typeof PACKS)[number]

/** Few enough for a board without pages, and none that only some households have. */
export const CHORES: Readonly<Record<Pack, readonly PackChore[]>> = {
  couple: [
    { en: 'Dishes', nl: 'Afwas', when: 'every day' },
    { en: 'Groceries', nl: 'Boodschappen', when: 'every saturday' },
    { en: 'Laundry', nl: 'Was', when: 'every sunday' },
    { en: 'Vacuuming', nl: 'Stofzuigen', when: 'every saturday' },
    { en: 'Bathroom', nl: 'Badkamer', when: 'every 2 weeks on sunday' },
  ],
  flat: [
    { en: 'Dishes', nl: 'Afwas', when: 'every day' },
    { en: 'Kitchen', nl: 'Keuken', when: 'every wednesday' },
    { en: 'Bins', nl: 'Vuilnis', when: 'every monday 20:00' },
    { en: 'Bathroom', nl: 'Badkamer', when: 'every saturday' },
    { en: 'Toilet', nl: 'Wc', when: 'every saturday' },
    { en: 'Hallway', nl: 'Gang', when: 'every 2 weeks on sunday' },
  ],
  family: [
    { en: 'Set the table', nl: 'Tafel dekken', when: 'every day 17:30' },
    { en: 'Dishwasher', nl: 'Vaatwasser', when: 'every day' },
    { en: 'Laundry', nl: 'Was', when: 'every wednesday' },
    { en: 'Bins', nl: 'Vuilnis', when: 'every monday 20:00' },
    { en: 'Tidy the rooms', nl: 'Kamers opruimen', when: 'every saturday' },
    { en: 'Groceries', nl: 'Boodschappen', when: 'every saturday' },
  ],
  club: [
    { en: 'Tidy the club room', nl: 'Clubruimte opruimen', when: 'every friday' },
    { en: 'Stock of drinks', nl: 'Drankvoorraad', when: 'every 2 weeks on monday' },
    { en: 'Newsletter', nl: 'Nieuwsbrief', when: 'last friday of the month' },
    { en: 'Membership fees', nl: 'Contributie', when: 'every month on the 1st' },
  ],
  moderators: [
    { en: 'Look through reports', nl: 'Meldingen nalopen', when: 'every day 18:00' },
    { en: 'Welcome new members', nl: 'Nieuwe leden verwelkomen', when: 'every day' },
    { en: 'Plan the week’s event', nl: 'Activiteit van de week plannen', when: 'every monday' },
    { en: 'Tidy the channels', nl: 'Kanalen opruimen', when: 'first sunday of the month' },
  ],
  none: [],
}

/** In the language in which everyone reads it. */
export const nameIn = ({ en, nl }: PackChore, language: string) => (language === 'nl' ? nl : en)
