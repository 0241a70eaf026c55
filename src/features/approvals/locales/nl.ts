import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'button.yes.approval': 'Akkoord',
  'button.no.approval': 'Weigeren',
  'button.yes.dispute': 'Hij is klaar',
  'button.no.dispute': 'Niet klaar',
  'button.undo': 'Ongedaan maken',
  'button.done': 'Klaar',
  'button.myChores': 'Mijn klussen',
  'chore.unreadable': 'onleesbare klus',
  'reason.unreadable': 'De reden is niet meer te lezen',

  'request.heading': '### Is {{chore}} klaar?\n<@{{by}}> heeft hem gedaan.',
  'request.manager': '👀 Een beheerder die er niets mee te maken had, kan antwoorden.',
  'request.role':
    '👀 <@&{{role}}>, of wie de server beheert, kan antwoorden, als die er niets mee te maken had.',
  'request.member': '👀 Iedereen die er niets mee te maken had, kan antwoorden.',
  'request.disputed':
    '### Was {{chore}} klaar?\n<@{{by}}> zegt van wel. <@{{disputedBy}}> heeft gekeken en denkt van niet:',
  'request.reason': '> {{reason}}',
  'request.neutral': '⚖️ Iemand anders kan even kijken en beslissen.',
  'request.note': '📝 {{note}}',
  'request.photoLink': '[Foto]({{- link}})',
  'request.photo': '📷 {{- links}}',
  'request.photoComing': '📷 Er is een foto van, in een eigen bericht.',
  'request.silence': '-# Zonder antwoord telt hij, <t:{{until}}:R>.',

  'given.approval': '✅ **{{chore}}** telt. <@{{by}}> is akkoord: <@{{doneBy}}> heeft hem gedaan.',
  'given.dispute':
    '✅ **{{chore}}** telt. <@{{by}}> heeft gekeken: <@{{doneBy}}> heeft hem gedaan.',
  'declined.short': '↩️ **{{chore}}** staat weer open. <@{{by}}> heeft gekeken.',
  'declined.notice':
    '↩️ <@{{doneBy}}>, **{{chore}}** staat weer open. <@{{by}}> heeft gekeken, en er is nog iets te doen:',
  'declined.discounted': '↩️ **{{chore}}** telt deze keer niet. <@{{by}}> heeft gekeken.',
  'declined.discountedNotice':
    '↩️ <@{{doneBy}}>, wat je van **{{chore}}** deed, telt deze keer niet. <@{{by}}> heeft gekeken en zegt waarom:',
  'declined.now': 'Druk op **Klaar** als het af is. Dank je voor wat je al deed.',

  'decline.title': 'Wat is er nog te doen?',
  'decline.field': 'Wat er nog te doen is',
  'decline.field.description': 'Wie hem deed, leest dit in het kanaal van deze server.',
  'dispute.title': 'Wat is er niet klaar?',
  'dispute.field': 'Wat je zag',
  'dispute.field.description': 'Wie hem deed, leest dit, en iemand anders beslist.',
  'dispute.done':
    '⚖️ Dank je. Iemand die niets met **{{chore}}** te maken had, wordt gevraagd te beslissen, en <@{{by}}> kan lezen waarom. Tot dan geldt hij als klaar.',
  'withdraw.done': '↩️ Teruggenomen: je hebt niets meer tegen **{{chore}}** gezegd.',

  'answer.given':
    '<@{{by}}> heeft <t:{{at}}:R> geantwoord over “{{chore}}”: hij telt. Dus er is niets veranderd.',
  'answer.byTime':
    'Niemand zei binnen een dag iets anders, dus “{{chore}}” telt al en er is niets veranderd.',
  'answer.disputed':
    '<@{{by}}> zegt dat “{{chore}}” niet klaar is, dus iemand die er niets mee te maken had, beslist. De vraag staat in het kanaal van deze server.',
  'answer.notAsked':
    'Over “{{chore}}” hoeft niemand meer te antwoorden, dus er is niets veranderd. Hij geldt als klaar.',
  'answer.declined':
    '<@{{by}}> heeft naar “{{chore}}” gekeken en zegt dat hij niet telt, dus er is niets meer te antwoorden. Wat er open staat, vind je bij **Mijn klussen**.',
  'answer.undone':
    'Dat “{{chore}}” klaar was, is intussen ongedaan gemaakt, dus er is niets meer te antwoorden. Wat er open staat, vind je bij **Mijn klussen**.',
  'answer.gone':
    'Die beurt is er niet meer, dus er is niets veranderd. Wat er open staat, vind je bij **Mijn klussen**.',
  'answer.own':
    'Je had zelf met “{{chore}}” te maken, dus iemand anders antwoordt. Doet niemand dat, dan telt hij vanzelf.',
  'answer.notNeutral':
    'Je hebt al gezegd wat je van “{{chore}}” vindt, dus iemand anders beslist. Doet niemand dat, dan telt hij vanzelf.',
  'answer.managers':
    'Of “{{chore}}” telt, zegt een beheerder, dus er is niets veranderd. Is hij niet klaar, zeg dat dan met **Niet gedaan** bij </chore history:0>.',

  'undoApproval.none':
    'Er staat geen antwoord van jou over “{{chore}}”, dus er is niets veranderd.',
  'undoApproval.notYours':
    '<@{{by}}> heeft over “{{chore}}” geantwoord, dus alleen <@{{by}}> of een beheerder neemt dat terug.',
  'undoApproval.tooLate':
    'Je hebt meer dan {{hours}} uur geleden over “{{chore}}” geantwoord. Een beheerder kan dat nog terugnemen.',

  'decline.movedOn':
    'Iemand heeft intussen iets met de volgende beurt van “{{chore}}” gedaan, dus deze blijft zoals hij is. De volgende vind je bij **Mijn klussen**.',
  'decline.deleted':
    '“{{chore}}” is verwijderd, dus er is niets om weer te openen. Een beheerder kan hem eerst terughalen.',
  'decline.nameTaken':
    'Een andere klus heet nu “{{chore}}”, dus deze kan niet weer open. Geef die eerst een andere naam.',

  'dispute.own':
    'Je had zelf met “{{chore}}” te maken. **Ongedaan maken** bij </chore history:0> neemt het terug.',
  'dispute.tooLate':
    '“{{chore}}” is meer dan {{hours}} uur geleden gedaan, dus hij blijft zoals hij is. Een beheerder kan dat nog terugnemen.',
  'dispute.noChannel':
    'Over “{{chore}}” kan niemand iets gevraagd worden, want er is geen kanaal gekozen, dus er is niets veranderd. Een beheerder kiest er een met </manage settings:0>, of neemt het terug.',
  'withdraw.notYours':
    '<@{{by}}> heeft gezegd dat “{{chore}}” niet klaar is, dus alleen die neemt dat terug.',
}
