import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'setup.name': 'instellen',
  'setup.description': 'ChoresTree instellen: kanaal, tijdzone en eerste klussen, op één formulier',
  'setup.title': 'ChoresTree instellen',
  'setup.channel': 'Waar komt het bord?',
  'setup.channel.description': 'Het toont wat er moet gebeuren; daar worden klussen ook gemeld',
  'setup.zone': 'Welke tijdzone?',
  'setup.zone.description': 'Naar die klok wordt gekeken wanneer een klus gedaan moet worden',
  'setup.zone.now': '{{- zone}}, waar het nu {{time}} is',
  'setup.zone.other': 'Een andere',
  'setup.zone.other.description': 'Die blijft zoals hij is; kies hem daarna onder Instellingen',
  'setup.pack': 'Met welke klussen wil je beginnen?',
  'setup.pack.couple': 'Samenwonend stel',
  'setup.pack.flat': 'Studentenhuis of woongroep',
  'setup.pack.family': 'Gezin',
  'setup.pack.club': 'Vereniging',
  'setup.pack.moderators': 'Moderators van een server',
  'setup.pack.none': 'Geen, we voegen zelf klussen toe',

  'pack.dishes': 'Afwas',
  'pack.groceries': 'Boodschappen',
  'pack.laundry': 'Was',
  'pack.vacuuming': 'Stofzuigen',
  'pack.bathroom': 'Badkamer',
  'pack.kitchen': 'Keuken',
  'pack.bins': 'Vuilnis',
  'pack.toilet': 'Wc',
  'pack.hallway': 'Gang',
  'pack.setTheTable': 'Tafel dekken',
  'pack.dishwasher': 'Vaatwasser',
  'pack.tidyTheRooms': 'Kamers opruimen',
  'pack.tidyTheClubRoom': 'Clubruimte opruimen',
  'pack.stockOfDrinks': 'Drankvoorraad',
  'pack.newsletter': 'Nieuwsbrief',
  'pack.membershipFees': 'Contributie',
  'pack.lookThroughReports': 'Meldingen nalopen',
  'pack.welcomeNewMembers': 'Nieuwe leden verwelkomen',
  'pack.planTheWeeksEvent': 'Activiteit van de week plannen',
  'pack.tidyTheChannels': 'Kanalen opruimen',

  'setup.told': 'Wat wordt er gemeld?',
  'setup.told.reminders': 'Klussen die gedaan moeten worden',
  'setup.told.completions': 'Klussen die klaar zijn',
  'setup.role': 'Wie beheert de klussen?',
  'setup.role.description': 'Een rol, naast de mensen die de server beheren. Mag leeg blijven',

  'setup.mute':
    'Er is nog niets ingesteld: ik kan niet schrijven in <#{{channelId}}>, want ik mis daar {{- missed}}. Sta dat toe en druk op Opnieuw, of kies daar een ander kanaal.',
  'setup.everyone':
    'Er is nog niets ingesteld: iedereen heeft **@everyone**, dus die rol zegt niet wie klussen beheert. Druk op Opnieuw: al het andere staat er nog, en de rol is leeg.',
  'setup.done.heading': '### ChoresTree is ingesteld',
  'setup.done.board': '📌 Het bord verschijnt zo in <#{{channelId}}>.',
  'setup.done.wished':
    '-# ⚠️ Ik mis daar {{- permissions}}: het werkt ook zonder, maar minder mooi.',
  'setup.done.zone': '🕐 Tijdzone: {{zone}}',
  'setup.done.otherZone': '🕐 Tijdzone: nog steeds {{zone}}. Kies de jouwe onder Instellingen.',
  'setup.done.told.both': '📣 Gemeld: klussen die gedaan moeten worden, en klussen die klaar zijn',
  'setup.done.told.due': '📣 Gemeld: klussen die gedaan moeten worden',
  'setup.done.told.done': '📣 Gemeld: klussen die klaar zijn',
  'setup.done.told.nothing': '📣 Gemeld: niets',
  'setup.done.role': '👤 Beheerders: <@&{{roleId}}>, en wie de server beheert',
  'setup.done.noRole': '👤 Beheerders: wie de server beheert',
  'setup.done.added_one': '**Er is één klus toegevoegd**',
  'setup.done.added_other': '**Er zijn {{count}} klussen toegevoegd**',
  'setup.done.chore': '- {{chore}}, {{- when}}',
  'setup.done.kept': '-# Er waren al klussen met de naam {{names}}: die blijven zoals ze zijn.',

  'undo.heading': '### De instellingen zijn ongedaan gemaakt',
  'undo.settings': 'De instellingen zijn zoals ze waren, behalve wat sindsdien is veranderd.',
  'undo.removed': 'Weggehaald: {{names}}.',
  'undo.touched': 'Gebleven, omdat iemand ze deed of veranderde: {{names}}.',
  'undo.nothing': 'Er is niets meer ongedaan te maken, dus er is niets veranderd.',

  'welcome.text':
    '## Hallo, dit is ChoresTree\nIk houd bij wie wat doet, wanneer, en of dat eerlijk is: een bord met alles wat er moet gebeuren, een knop om iets af te vinken, en een herinnering als het zover is.\n\nWie deze server beheert, kan me instellen: één formulier, een halve minuut.',

  'check.name': 'controle',
  'check.description': 'Of alles in orde is: kanalen, rechten, het bord',
  'check.channel': 'kanaal',
  'check.channel.description': 'Welk kanaal? Zonder keuze: de kanalen die zijn ingesteld',
  'check.heading': '### Is alles in orde?',
  'check.board':
    '📌 Het bord is het laatst [hier]({{- link}}) opgehangen. Zie je het daar niet, gebruik dan </board:0> en druk op **Hier ophangen**.',
  'check.boardComing':
    '⚠️ Het bord in <#{{channelId}}> is er nog niet. Het komt binnen een minuut; kijk anders naar de rechten hieronder.',
  'check.noBoard': '⚠️ Er is geen bord. Stel het in met </setup:0>.',
  'check.messages': '✅ Klussen worden gemeld in <#{{channelId}}>.',
  'check.noMessages': '⚠️ Er wordt niets gemeld. Kies een kanaal met </manage settings:0>.',
  'check.closed':
    '⚠️ Er wordt niets meer gemeld: <#{{channelId}}> is weg of dicht voor mij. Kies een kanaal met </manage settings:0>.',
  'check.allowed': '✅ In <#{{channelId}}> mag ik alles wat ik nodig heb.',
  'check.wished':
    '⚠️ In <#{{channelId}}> mag ik schrijven, maar ik mis {{- permissions}}: sta dat toe in de instellingen van dat kanaal, bij Rechten, voor ChoresTree.',
  'check.missed':
    '⚠️ In <#{{channelId}}> mis ik {{- permissions}}: sta dat toe in de instellingen van dat kanaal, bij Rechten, voor ChoresTree.',
  'check.unknown': '⚠️ Discord zegt niet wat ik in <#{{channelId}}> mag: kies het hieronder.',
  'check.pick': 'Kijk naar andere kanalen',
  'check.hidden':
    '-# Ziet iemand een commando niet? `/instellen` en `/beheer` zijn er voor wie de server beheert. Bij Serverinstellingen › Integraties › ChoresTree kun je commando’s aan meer rollen laten zien, of alleen in sommige kanalen.',

  'button.setUp': 'Instellen',
  'button.settings': 'Instellingen',
  'button.tryAgain': 'Opnieuw',
  'button.undo': 'Ongedaan maken',
}
