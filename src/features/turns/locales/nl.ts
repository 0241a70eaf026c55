import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
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
