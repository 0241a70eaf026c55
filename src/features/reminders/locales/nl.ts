import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'button.done': 'Klaar',
  'button.snooze': '1 uur uitstellen',
  'button.myChores': 'Mijn klussen',

  'due.heading': '### ⏰ {{chore}}',
  'due.at': '⏳ Uiterlijk <t:{{at}}:{{style}}>',
  'due.was': '🔴 Te laat: had <t:{{at}}:{{style}}> klaar moeten zijn',
  'due.waiting': '🕰️ Geen haast: hij wacht sinds <t:{{at}}:{{style}}>',
  'due.whose': '👤 Aan de beurt: <@{{userId}}>',
  'button.cant': 'Lukt niet',
  'button.why': 'Waarom ik?',
  'due.shared': '👥 Aan de beurt: {{- who}}',
  'due.anyone': '👥 Iedereen kan dit doen',

  'snooze.heading': '### 😴 {{chore}}',
  'snooze.until': 'Uitgesteld door <@{{by}}>: de volgende herinnering komt om <t:{{at}}:t>.',
  'snooze.done':
    '“{{chore}}” is al klaar, dus er is niets uit te stellen. Wat er nog is, staat bij **Mijn klussen**.',
  'snooze.notYours':
    '{{- whose}} is aan de beurt voor “{{chore}}”, dus alleen {{- whose}} of een beheerder kan hem uitstellen. Je kunt hem wel zelf doen.',
  'snooze.notFound':
    'Ik kan die klus niet meer vinden, dus er is niets veranderd. Wat er open staat, vind je bij **Mijn klussen**.',

  'overdue.heading': '### 🔴 Te laat',
  'overdue.member': '**{{chore}}** · <@{{userId}}> · <t:{{at}}:R>',
  'overdue.shared': '**{{chore}}** · {{- who}} · <t:{{at}}:R>',
  'overdue.anyone': '**{{chore}}** · voor iedereen · <t:{{at}}:R>',
  'overdue.more_one': '-# en nog één',
  'overdue.more_other': '-# en nog {{count}}',
}
