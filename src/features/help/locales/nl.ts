import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'help.name': 'hulp',
  'help.description': 'Wat ChoresTree kan, en hoe',
  'help.intro':
    '## ChoresTree\nWie doet wat, wanneer, en eerlijk verdeeld. Alleen jij ziet de antwoorden, en wat je afvinkt kun je een dag lang ongedaan maken.',
  'help.commands':
    '`/klus nieuw` voegt een klus toe: wat, wanneer en van wie. Zonder opties vraagt het ernaar.\n`/klussen` laat zien wat er moet gebeuren, met bij elke klus een knop Klaar.\n`/klus klaar` vinkt er een af, `/klus toon` vertelt meer over een klus.\n`/beheer instellingen`, voor beheerders: het kanaal waarin het zegt wat er moet gebeuren.',
  'help.when':
    'Bij **wanneer** typ je het zoals je het zegt: `vandaag`, `morgen 18:00`, `1 december`, `elke dag 19:00`, `elke dinsdag`, `elke 2 weken op vrijdag`. Engels werkt ook.',
  'help.offline':
    '-# ChoresTree lijkt offline, omdat het alleen luistert als je het gebruikt. Het werkt gewoon.',
}
