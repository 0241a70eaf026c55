import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'help.name': 'hulp',
  'help.description': 'Wat ChoresTree kan, en hoe',
  'help.option': 'onderwerp',
  'help.option.description': 'Waarover?',
  'help.topics': 'Een ander onderwerp',

  'help.topic.start': 'Hoe je begint',
  'help.topic.adding': 'Klussen toevoegen',
  'help.topic.doing': 'Klussen doen',
  'help.topic.turns': 'Wie doet wat',
  'help.topic.board': 'Het bord',
  'help.topic.settings': 'Instellingen',
  'help.topic.privacy': 'Privacy',
  'help.topic.offline': 'Waarom het offline lijkt',

  'help.start':
    '## ChoresTree\nWie doet wat, wanneer, en eerlijk verdeeld. Alleen jij ziet de antwoorden.\n- </setup:0>, voor beheerders: kanaal, tijdzone en eerste klussen op één formulier\n- </chore add:0> voegt een klus toe; zonder opties vraagt het ernaar\n- </chores:0> laat zien wat er moet gebeuren, met bij elke klus een knop Klaar\n- </board:0> laat hetzelfde zien voor iedereen\n\nKies hieronder een onderwerp om verder te lezen.',
  'help.adding':
    '### Klussen toevoegen\n</chore add:0> vraagt wat, wanneer en van wie. Bij **wanneer** typ je het zoals je het zegt:\n- `vandaag`, `morgen 18:00`, `1 december`\n- `elke dag 19:00`, `elke dinsdag`\n- `elke 2 weken op vrijdag`, `3 dagen na klaar`\n\nEngels werkt ook. In de lijst zie je hoe het gelezen wordt, voordat je het verstuurt.\n\n</chore edit:0> wijzigt een klus en </chore delete:0> haalt hem weg; allebei kun je ongedaan maken.',
  'help.doing':
    '### Klussen doen\nDruk op **Klaar** op het bord, bij een herinnering of in </chores:0>, of gebruik </chore done:0>, met **toen** als hij eerder gedaan is. De herinnering komt als een klus moet, in het kanaal voor berichten; voor een klus zonder tijd om 18:00. Elke klus heeft een eigen bericht. Wie te laat is, hoort wie hem deed. Vraagt een klus om een foto, dan vraagt **Klaar** erom: ik plaats hem voor iedereen, en de historie leidt erheen. **Gebruik als bewijs** in het menu van een bericht neemt een foto die er al is.\n\n**Ongedaan maken** draait het terug: jij een dag lang, beheerders altijd. Is er met de volgende beurt al iets gedaan, dan moet dat eerst terug.\n\n</chore snooze:0> stelt één beurt uit, en </chore skip:0> slaat er een over die niemand hoeft te doen.\n\n</chore show:0> vertelt wanneer een klus moet, van wie hij is en wie hem het laatst deed; </chore history:0> vertelt hoe de beurten daarvoor gingen.',
  'help.turns':
    '### Wie doet wat\nEen klus is van iemand, of voor iedereen. Iedereen kan hem afvinken, tenzij de instellingen iets anders zeggen. Je doet mee door op **Doe mee** te drukken op het bord, of doordat je een klus krijgt. Met meer mensen doe je hem om de beurt, samen, of ieder een eigen. Ook een rol gaat om de beurt: wie hem heeft en meedoet; wie hem kwijtraakt, geeft door wat open staat.\n\n</away set:0> zegt dat je er niet bent: eerst zie je welke beurten naar wie gaan. </away end:0> zegt dat je terug bent.\n\nLukt jouw beurt niet? **Overdragen** vraagt iemand, of iedereen; het blijft jouw beurt tot iemand hem aanneemt. </chore pass:0> laat wie volgt hem doen, en jij neemt een beurt terug of de zwaarte telt toch voor jou mee; </chore swap:0> vraagt om te ruilen. </chore claim:0> pakt op wat iedereen mag doen. Beheerders zeggen met </chore assign:0> wie aan de beurt is.\n\n</profile:0> toont je volgende beurten, hoeveel je draagt naast de anderen, wat je pas deed, en je reeks: beurten op rij gedaan, die niet breekt als je weg bent of een beurt overslaat.\n\nBeheerders zien wie er meedoet met </manage members:0>. Haalt een beheerder iemand daar weg, of heeft iemand de server verlaten, wat binnen een dag of twee wordt gemerkt, dan wordt wat van die persoon was voor iedereen.',
  'help.board':
    '### Het bord\nEén vastgemaakt bericht met wat er moet gebeuren en bij alles een knop. Het verandert als iemand iets doet, en wordt elke dag opnieuw geplaatst, zonder geluid.\n\nBeheerders kiezen het kanaal met </setup:0> of </manage settings:0>. </manage check:0> zegt wat er ontbreekt als het niet verschijnt.',
  'help.settings':
    '### Instellingen\nMet </manage settings:0> stel je de kanalen in, wat er wordt gemeld, de tijdzone, wanneer een dag begint, stille uren, de taal, wie de klussen beheert, en wie ze mag toevoegen en afvinken. </manage areas:0> houdt de ruimtes bij, zoals Keuken en Tuin.\n\n</manage pause:0> geeft de server pauze, tot </manage resume:0> of een dag die je kiest. </manage log:0> toont wat er gebeurde en wie het deed. </manage export:0> geeft je de klussen als bestand: voor een rekenblad, een agenda of een programma. </manage import:0> voegt ze uit een bestand toe, ook van andere programma’s.\n\nDiscord toont deze commando’s aan wie de server beheert. Bij Serverinstellingen › Integraties › ChoresTree laat je ze aan meer rollen zien.',
  'help.privacy':
    '### Privacy\nAlleen wie hier iets heeft ingedrukt of een klus kreeg, wordt onthouden; met de rollen die iemand hier heeft, omdat beurten daarnaar kunnen gaan. Wat je typt, zoals namen en notities, wordt versleuteld opgeslagen, voor deze server alleen. ChoresTree leest geen berichten, behalve wat je het via een menu geeft.\n\nHet stuurt je geen privéberichten zonder dat je erom vraagt.',
  'help.offline':
    '### Waarom het offline lijkt\nChoresTree luistert alleen als je het gebruikt, dus Discord toont het zonder groene stip. Het werkt gewoon: </status:0> vertelt hoe het ervoor staat.',

  'status.name': 'status',
  'status.description': 'Of ChoresTree werkt zoals het hoort',
  'status.heading': '### Status',
  'status.database': '✅ Alles wat bewaard is, is te lezen en te wijzigen ({{ms}} ms).',
  'status.database.away':
    '⚠️ De gegevens antwoorden nu niet. Er is niets verloren; probeer het over een minuut opnieuw.',
  'status.worker.fine': '✅ Herinneringen en het bord zijn op tijd.',
  'status.worker.late_one': '⚠️ Herinneringen en het bord zijn een minuut te laat. Ze komen.',
  'status.worker.late_other':
    '⚠️ Herinneringen en het bord zijn {{count}} minuten te laat. Ze komen.',
  'status.worker.away':
    '⚠️ Herinneringen en het bord wachten: het deel van ChoresTree dat ze verstuurt, geeft geen teken van leven. Knoppen en commando’s werken.',
  'status.worker.unknown': '⚠️ Of herinneringen en het bord op tijd zijn, is nu niet bekend.',
  'status.version': '-# Versie {{version}}',
  'status.fromSource': '-# Draait vanuit de broncode, zonder versie',
  'status.help': '-# Hoe alles werkt: </help:0>',
}
