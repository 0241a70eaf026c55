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

  'rules.heading': '### Wanneer {{chore}} klaar is',
  'rules.nothing': 'Zodra iemand op **Klaar** drukt.',
  'rules.asked.note': '📝 Wie hem doet, schrijft een notitie.',
  'rules.asked.steps': '☑️ Alle stappen zijn klaar.',
  'rules.asked.time': '⏳ Het is niet te vroeg: een beurt kan pas als de vorige had gemoeten.',
  'rules.option.time': 'Het is niet te vroeg',
  'rules.option.steps': 'Alle stappen zijn klaar',
  'rules.option.note': 'Er is een notitie geschreven',
  'rules.pick': 'Er hoeft niets te zijn',
  'rules.asked.manager':
    '👀 Hij telt zodra een beheerder akkoord is, of als binnen een dag niemand iets anders zegt.',
  'rules.asked.member':
    '👀 Hij telt zodra een ander lid akkoord is, of als binnen een dag niemand iets anders zegt.',
  'rules.approver.nobody': 'Niemand hoeft akkoord te zijn',
  'rules.approver.manager': 'Een beheerder is akkoord',
  'rules.approver.member': 'Een ander lid is akkoord',
  'rules.pickApprover': 'Wie akkoord moet zijn',
}
