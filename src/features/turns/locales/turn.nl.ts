import type { Translation } from '../../../core/i18n/catalog.ts'
import type { turnEnUS } from './turn.en-US.ts'

export const turnNl: Translation<typeof turnEnUS> = {
  'turn.deleted':
    '“{{chore}}” is verwijderd, dus er is niets over te slaan of uit te stellen. Wat er open staat, vind je bij **Mijn klussen**.',
  'turn.notYours':
    '{{- whose}} is aan de beurt voor “{{chore}}”, dus alleen {{- whose}} of een beheerder kan hem overslaan of uitstellen. Zelf doen kan wel.',

  'turn.locked':
    '“{{chore}}” moest <t:{{at}}:R> en zit sindsdien op slot, dus alleen een beheerder kan hem overslaan of uitstellen. Vraag het aan een van hen.',

  'skip.name': 'overslaan',
  'skip.description': 'Sla één beurt van een klus over: niemand hoeft hem deze keer te doen',
  'skip.option.reason': 'reden',
  'skip.option.reason.description': 'Waarom hoeft het niet? Het staat in het logboek van de server',
  'skip.done': '⏭️ **{{chore}}** is overgeslagen: niemand hoeft hem deze keer te doen.',
  'skip.reason': '📝 {{reason}}',
  'skip.once':
    '“{{chore}}” komt maar één keer, dus er is geen volgende beurt. Verwijder hem met </chore delete:0> als niemand hem hoeft te doen, of stel hem uit met </chore snooze:0>.',
  'undoSkip.done': '### Weer open: {{chore}}',
  'undoSkip.movedOn':
    'De volgende beurt van “{{chore}}” is intussen begonnen, gedaan, overgeslagen of gewijzigd, dus deze blijft overgeslagen.',

  'postpone.name': 'uitstellen',
  'postpone.description': 'Stel één beurt van een klus uit; de beurten erna blijven waar ze zijn',
  'postpone.option.until': 'tot',
  'postpone.option.until.description': 'Tot wanneer? Bijvoorbeeld: vanavond, morgen, vrijdag 18:00',
  'postpone.done': '### Uitgesteld: {{chore}}',
  'postpone.away':
    '🧳 {{- who}} is er dan niet, en het blijft hun beurt. Met **Overdragen** doet een ander het.',
  'postpone.merged_one': '-# De beurt van <t:{{last}}:D> gaat op in deze',
  'postpone.merged_other': '-# {{count}} beurten tot en met <t:{{last}}:D> gaan op in deze',
  'postpone.notLater':
    '“{{chore}}” moet <t:{{at}}:{{style}}>, en wat je koos is niet later dan dat, dus er is niets veranderd. Kies een later moment.',
  'when.notOneMoment':
    '“{{text}}” is niet één moment, dus er is niets veranderd. Probeer “morgen”, “vrijdag 18:00” of “over 3 uur”. Hoe vaak hij komt, wijzig je met </chore edit:0>.',
  'undoPostponement.done': '### Weer als eerst: {{chore}}',
  'undoPostponement.movedOn':
    '“{{chore}}” is intussen opnieuw verzet of gedaan, dus dit blijft zo.',

  'later.heading': '### Later: {{chore}}',
  'later.pick': 'Tot wanneer?',
  'later.hour': 'Over 1 uur',
  'later.hours': 'Over 3 uur',
  'later.tonight': 'Vanavond',
  'later.tomorrow': 'Morgen',
  'later.weekend': 'In het weekend',
  'later.other': 'Een ander moment…',
  'later.other.description': 'Typ een dag, een datum of een tijd',
  'later.title': 'Stel een klus uit',
  'later.field': 'Tot wanneer?',
  'later.field.description': 'Een dag, een datum of een tijd, in het Nederlands of Engels',
  'later.field.placeholder': 'vrijdag 18:00',
}
