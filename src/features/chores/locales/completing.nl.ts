import type { Translation } from '../../../core/i18n/catalog.ts'
import type { completingEnUS } from './completing.en-US.ts'

export const completingNl: Translation<typeof completingEnUS> = {
  'begin.already':
    'Dat je bezig bent met “{{chore}}” is al bekend. **Klaar** is voor als hij gedaan is.',
  'begin.other':
    '<@{{by}}> is <t:{{at}}:R> begonnen met “{{chore}}”, dus er is niets veranderd. Met **Klaar** kun je hem nog steeds doen.',
  'stop.nobody': 'Niemand is bezig met “{{chore}}”, dus er is niets veranderd.',
  'stop.notYours':
    '<@{{by}}> is bezig met “{{chore}}”, dus alleen <@{{by}}> of een beheerder kan zeggen dat het niet zo is. Met **Klaar** kun je hem nog steeds doen.',
}
