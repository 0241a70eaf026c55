/** Words of Discord's own client, in the two languages that the world speaks. */
const WORDS = {
  en: {
    onlyYou: 'Only you can see this',
    failed: 'This interaction failed',
    thinking: 'ChoresTree is thinking…',
    loadingFailed: 'Loading options failed',
    noOptions: 'No options match your search.',
    edited: 'edited',
    required: 'required',
  },
  nl: {
    onlyYou: 'Alleen jij kunt dit zien',
    failed: 'Deze interactie is mislukt',
    thinking: 'ChoresTree denkt na…',
    loadingFailed: 'Opties laden mislukt',
    noOptions: 'Geen opties gevonden.',
    edited: 'bewerkt',
    required: 'verplicht',
  },
} as const

export const chromeFor = (locale: string) => (locale.startsWith('nl') ? WORDS.nl : WORDS.en)
