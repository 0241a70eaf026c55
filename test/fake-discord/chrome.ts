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
    messageGone: 'This message is gone.',
    channelGone: 'This channel is gone.',
    formGone: 'This form is gone. Open it again.',
    nothingSaid: 'There is nothing to send.',
    channelHidden: (name: string) => `You do not see #${name}.`,
    channelMute: (name: string) => `You may not write in #${name}.`,
  },
  nl: {
    onlyYou: 'Alleen jij kunt dit zien',
    failed: 'Deze interactie is mislukt',
    thinking: 'ChoresTree denkt na…',
    loadingFailed: 'Opties laden mislukt',
    noOptions: 'Geen opties gevonden.',
    edited: 'bewerkt',
    required: 'verplicht',
    messageGone: 'Dit bericht is er niet meer.',
    channelGone: 'Dit kanaal is er niet meer.',
    formGone: 'Dit formulier is er niet meer. Open het opnieuw.',
    nothingSaid: 'Er is niets om te versturen.',
    channelHidden: (name: string) => `Je ziet #${name} niet.`,
    channelMute: (name: string) => `Je mag niet schrijven in #${name}.`,
  },
} as const

export const chromeFor = (locale: string) => (locale.startsWith('nl') ? WORDS.nl : WORDS.en)
