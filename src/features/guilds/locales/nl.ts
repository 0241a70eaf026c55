import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'manage.name': 'beheer',
  'manage.description': 'Hoe ChoresTree zich in deze server gedraagt, voor wie de server beheert',

  'settings.name': 'instellingen',
  'settings.description': 'Kanalen, tijdzone, taal, stille uren, en wie wat mag',
  'settings.heading': '### Instellingen',
  'settings.unchanged': 'Het was al zo, dus er is niets veranderd.',
  'settings.tab.channels': 'Kanalen',
  'settings.tab.channels.description': 'Het bord, en wat waar wordt gemeld',
  'settings.tab.time': 'Tijd',
  'settings.tab.time.description': 'Tijdzone, begin van de dag, stille uren',
  'settings.tab.people': 'Taal en mensen',
  'settings.tab.people.description': 'Taal voor iedereen, wie beheert, wie wat mag',
  'settings.pick.tab': 'Wat wil je instellen?',
  'settings.pick.zone': 'Tijdzone',
  'settings.pick.dayStart': 'Begin van de dag',
  'settings.pick.quiet': 'Stille uren',
  'settings.pick.language': 'Taal voor iedereen',
  'settings.pick.adding': 'Wie mag klussen toevoegen',
  'settings.pick.completing': 'Wie mag klussen afvinken',

  'settings.board.chosen': '**Bord**: het staat in <#{{channelId}}>.',
  'settings.board.closed':
    '⚠️ **Bord**: ChoresTree kan het niet meer tonen in <#{{channelId}}>. Het kanaal is weg, of **Kanaal bekijken** of **Berichten versturen** ontbreekt daar. Herstel dat en kies het kanaal opnieuw, of kies een ander.',
  'settings.board.none': '**Bord**: geen. Kies het kanaal waar het moet hangen.',
  'settings.board.pick': 'Kies een kanaal voor het bord',
  'settings.channel.none':
    '**Berichten**: geen. Kies het kanaal waarin klussen gemeld mogen worden.',
  'settings.channel.chosen': '**Berichten**: ChoresTree plaatst ze in <#{{channelId}}>.',
  'settings.channel.closed':
    '⚠️ **Berichten**: ChoresTree kan niet meer schrijven in <#{{channelId}}>. Het kanaal is weg, of **Kanaal bekijken**, **Berichten versturen** of **Berichtgeschiedenis lezen** ontbreekt daar. Herstel dat en kies het kanaal opnieuw, of kies een ander.',
  'settings.channel.pick': 'Kies een kanaal voor berichten',
  'settings.channel.mute':
    'Er is niets veranderd: ik kan niet schrijven in <#{{channelId}}>, want ik mis daar {{- permissions}}. Sta dat toe en kies het kanaal opnieuw, of kies een ander.',
  'settings.told.none': 'Niets',
  'settings.told.reminders': 'Klussen die gedaan moeten worden',
  'settings.told.reminders.description':
    'Een bericht met de knop Klaar, op het moment zelf; zonder tijd om 18:00',
  'settings.told.completions': 'Klussen die klaar zijn',
  'settings.told.completions.description':
    'Een bericht met wie het deed, en wanneer de volgende keer is',
  'settings.told.both': '**Gemeld**: klussen die gedaan moeten worden, en klussen die klaar zijn.',
  'settings.told.onlyDue': '**Gemeld**: klussen die gedaan moeten worden.',
  'settings.told.onlyDone': '**Gemeld**: klussen die klaar zijn.',
  'settings.told.nothing': '**Gemeld**: niets.',

  'settings.zone.chosen': '**Tijdzone**: {{zone}}.',
  'settings.zone.now': '{{- zone}}, waar het nu {{time}} is',
  'settings.zone.other': 'Andere tijdzone…',
  'settings.zone.other.description': 'Typ de naam van een stad of een tijdzone',
  'settings.zone.title': 'Tijdzone',
  'settings.zone.field': 'Stad of tijdzone',
  'settings.zone.field.description': 'Zoals in de wereldklok van een telefoon',
  'settings.zone.placeholder': 'Europe/Amsterdam',
  'settings.zone.unknown':
    'Ik ken geen tijdzone “{{typed}}”, dus er is niets veranderd. Probeer een grote stad bij jou in de buurt, zoals “Amsterdam” of “New York”.',
  'settings.zone.meant':
    'Ik ken geen tijdzone die precies “{{typed}}” heet, dus er is niets veranderd. Bedoelde je een van deze?',
  'settings.dayStart.midnight': '**Een dag begint** om middernacht.',
  'settings.dayStart.at': '**Een dag begint** om {{time}}: de nacht ervoor hoort nog bij gisteren.',
  'settings.dayStart.pickMidnight': 'Om middernacht',
  'settings.dayStart.pick': 'Om {{time}}',
  'settings.quiet.none':
    '**Stille uren**: geen. Herinneringen komen als een klus gedaan moet worden.',
  'settings.quiet.between':
    '**Stille uren**: van {{from}} tot {{until}}. Herinneringen wachten tot ze voorbij zijn.',
  'settings.quiet.pickNone': 'Geen stille uren',
  'settings.quiet.pick': 'Van {{from}} tot {{until}}',
  'settings.quiet.other': 'Andere uren…',
  'settings.quiet.title': 'Stille uren',
  'settings.quiet.field': 'Van wanneer tot wanneer?',
  'settings.quiet.field.description': 'In die uren wordt niemand herinnerd',
  'settings.quiet.placeholder': '22:00-08:00',
  'settings.quiet.unreadable':
    'Ik kan “{{typed}}” niet lezen als twee tijden van een dag, dus er is niets veranderd. Probeer “22:00-08:00”.',

  'settings.language.chosen': '**Taal** van wat iedereen leest: {{language}}.',
  'settings.language.unspoken': 'Die spreekt ChoresTree nog niet: het antwoordt in het Engels',
  'settings.managerRole.chosen':
    '**Beheerders**: <@&{{roleId}}>, en wie in Discord **Server beheren** mag.',
  'settings.managerRole.none':
    '**Beheerders**: wie in Discord **Server beheren** mag. Daar kan een rol bij.',
  'settings.managerRole.pick': 'Kies een rol',
  'settings.managerRole.everyone':
    'Iedereen heeft **@everyone**, dus die rol zegt niet wie de beheerders zijn. Er is niets veranderd: kies een andere rol, of geen.',
  'settings.adding.everyone':
    '**Klussen toevoegen**: iedereen. Een klus mag worden gewijzigd door wie hem toevoegde, en door beheerders.',
  'settings.adding.restricted': '**Klussen toevoegen en wijzigen**: alleen beheerders.',
  'settings.adding.pick.everyone': 'Iedereen mag toevoegen, en eigen klussen wijzigen',
  'settings.adding.pick.restricted': 'Alleen beheerders mogen dat',
  'settings.completing.everyone': '**Een klus van een ander afvinken**: iedereen.',
  'settings.completing.restricted':
    '**Een klus van een ander afvinken**: alleen beheerders. Wie aan de beurt is, vinkt af.',
  'settings.completing.pick.everyone': 'Iedereen mag elke klus afvinken',
  'settings.completing.pick.restricted': 'Wie aan de beurt is, en beheerders',

  'pause.name': 'pauze',
  'pause.description': 'Geef de server pauze: geen herinneringen, en niets telt als gemist',
  'pause.option.until': 'tot',
  'pause.option.until.description':
    'Tot wanneer? Laat leeg om de pauze zelf te beëindigen met /beheer hervat',
  'pause.until': '⏸️ **Pauze** tot <t:{{at}}:F>.',
  'pause.open': '⏸️ **Pauze** tot iemand die beëindigt met </manage resume:0>.',
  'pause.none': '▶️ **Geen pauze**.',
  'pause.stops':
    'Niemand krijgt een herinnering, en geen beurt telt als gemist: wat in de pauze valt, telt niet mee. Klussen toevoegen en doen kan gewoon.',
  'pause.goesOn':
    'Er komen weer herinneringen, en beurten tellen weer mee. Wat in de pauze viel, telt niet als gemist.',
  'pause.already': 'De server heeft al precies deze pauze, dus er is niets veranderd.',
  'resume.name': 'hervat',
  'resume.description': 'Beëindig de pauze van de server',
  'resume.notPaused':
    'De server heeft geen pauze, dus er is niets te beëindigen. Geef pauze met </manage pause:0>.',
  'undoPause.done': '### Zoals het was',
  'undoPause.movedOn':
    'De pauze is intussen opnieuw gewijzigd of voorbij, dus er is niets veranderd. Stel hem opnieuw in met </manage pause:0>.',
  'when.unreadable':
    'Ik kan “{{text}}” niet als tijd lezen, dus er is niets veranderd. Probeer “zondag”, “5 januari” of “vrijdag 18:00”.',
  'when.past': '“{{text}}” is al voorbij, dus er is niets veranderd. Kies een later moment.',
  'when.notOneMoment':
    '“{{text}}” is niet één moment, dus er is niets veranderd. Probeer “zondag”, “5 januari” of “vrijdag 18:00”.',

  'button.undo': 'Ongedaan maken',
  'button.tryAgain': 'Opnieuw',
}
