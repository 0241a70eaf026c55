import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'button.myChores': 'Mijn klussen',

  'join.welcome': '### Je doet mee',
  'join.already': '### Je doet al mee',
  'join.yours': 'Je eerste beurt: **{{chore}}**, {{- when}}.',
  'join.anyone':
    'Er is nog niets van jou. **{{chore}}** is voor iedereen, uiterlijk {{- when}}: wie het doet, drukt op **Klaar**.',
  'join.nothing':
    'Er hoeft nu niets te gebeuren. Is er iets voor jou, dan vind je het onder **Mijn klussen**.',

  'members.name': 'leden',
  'members.description': 'Wie er meedoet: bekijken, toevoegen en verwijderen',
  'members.heading.none': '### Wie er meedoet',
  'members.heading_one': '### Er doet één persoon mee',
  'members.heading_other': '### Er doen {{count}} mensen mee',
  'members.nobody':
    'Er doet nog niemand mee. Dat kan met de knop Doe mee op het bord, of door een klus te krijgen.',
  'members.row': '<@{{userId}}> · sinds <t:{{at}}:D>',
  'members.add': 'Mensen toevoegen',
  'members.remove': 'Iemand verwijderen',
  'members.added': '✅ Toegevoegd: {{- names}}.',
  'members.in': 'Die doen al mee, dus er is niets veranderd.',
  'members.bot': 'Een bot kan geen klussen doen, dus er is niemand toegevoegd. Kies alleen mensen.',
  'members.left':
    'Iemand die je koos, is niet meer in deze server, dus er is niemand toegevoegd. Kies mensen die er wel zijn.',

  'remove.ask': '### <@{{userId}}> verwijderen?',
  'remove.frees_one':
    'Eén klus gaat zonder diegene verder: {{names}}. Wat alleen van diegene was, is voor iedereen.',
  'remove.frees_other':
    '{{count}} klussen gaan zonder diegene verder: {{names}}. Wat alleen van diegene was, is voor iedereen.',
  'chore.unreadable': 'onleesbare klus',
  'remove.more_one': 'nog één',
  'remove.more_other': 'nog {{count}}',
  'remove.freesNothing': 'Geen enkele klus is van deze persoon, dus verder verandert er niets.',
  'remove.done': '### <@{{userId}}> doet niet meer mee',
  'remove.freed':
    'Zonder diegene gaat verder: {{names}}. Wat alleen van diegene was, is voor iedereen.',
  'remove.notIn': '<@{{userId}}> doet niet mee, dus er is niets veranderd.',
  'remove.undone':
    '✅ <@{{userId}}> doet weer mee, met de klussen die intussen niemand anders nam.',
  'undo.nothing': 'Er is niets meer ongedaan te maken, dus er is niets veranderd.',

  'button.previous': 'Vorige',
  'button.next': 'Volgende',
  'button.remove': 'Verwijderen',
  'button.cancel': 'Annuleren',
  'button.undo': 'Ongedaan maken',
  'button.members': 'Wie er meedoet',
}
