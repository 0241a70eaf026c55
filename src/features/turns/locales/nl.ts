import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'chore.notFound':
    'Ik kan die klus niet vinden: misschien is hij al klaar, of heet hij anders. Kies er een uit de lijst, of kijk bij **Mijn klussen**.',

  'when.unreadable':
    'Ik kan “{{text}}” niet als tijd lezen, dus er is niets opgeslagen. Probeer “vrijdag 18:00”, “elke dag 19:00” of “elke 2 weken op vrijdag”.',
  'when.past': '“{{text}}” is al voorbij, dus er is niets opgeslagen. Kies een later moment.',

  'done.already':
    '“{{chore}}” is al klaar: <@{{by}}> heeft hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',
  'done.alreadyByYou':
    '“{{chore}}” is al klaar: jij hebt hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',

  'button.undo': 'Ongedaan maken',

  'button.back': 'Terug',

  'begin.already':
    'Dat je bezig bent met “{{chore}}” is al bekend. **Klaar** is voor als hij gedaan is.',
  'begin.other':
    '<@{{by}}> is <t:{{at}}:R> begonnen met “{{chore}}”, dus er is niets veranderd. Met **Klaar** kun je hem nog steeds doen.',
  'stop.nobody': 'Niemand is bezig met “{{chore}}”, dus er is niets veranderd.',
  'stop.notYours':
    '<@{{by}}> is bezig met “{{chore}}”, dus alleen <@{{by}}> of een beheerder kan zeggen dat het niet zo is. Met **Klaar** kun je hem nog steeds doen.',

  'why.heading': '### Waarom: {{chore}}',
}
