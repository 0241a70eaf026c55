import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'export.name': 'exporteer',
  'export.description': 'Krijg de klussen van deze server als bestand',
  'export.option.format': 'formaat',
  'export.option.format.description': 'Waar is het bestand voor?',
  'export.format.csv': 'Rekenblad (CSV)',
  'export.format.json': 'Programma’s (JSON)',
  'export.format.ics': 'Agenda (ICS)',
  'export.nothing':
    'Er is hier nog geen klus, dus er is niets om in een bestand te zetten. Voeg er een toe met </chore add:0>.',

  'exported.all_one': 'De enige klus van deze server staat in dit bestand.',
  'exported.all_other': 'Alle {{count}} klussen van deze server staan in dit bestand.',
  'exported.part_one': 'Het bestand is vol met de oudste klus: er zijn er meer dan erin passen.',
  'exported.part_other':
    'Het bestand is vol: de {{count}} oudste klussen staan erin, en er zijn er meer.',
  'exported.csv': 'Elke klus is een rij. Wat op een formule lijkt, heeft een apostrof ervoor.',
  'exported.json': 'Alles wat van elke klus wordt bewaard, met wanneer hij komt en van wie hij is.',
  'exported.ics':
    'Open het met je agenda. Het toont de klussen zoals ze nu zijn, en volgt latere wijzigingen niet.',

  'import.name': 'importeer',
  'import.description': 'Voeg klussen uit een bestand toe: zie eerst wat ervan komt',
  'import.option.file': 'bestand',
  'import.option.file.description': 'CSV of JSON; laat leeg om er een formulier voor te krijgen',
  'import.title': 'Klussen importeren',
  'import.about':
    'Een bestand van /beheer exporteer, of van Todoist, Grocy of donetick. Of een tabel met de kolommen **name** en **when**. Je ziet eerst wat ervan komt; er wordt niets toegevoegd voordat je dat zegt.',
  'import.field.file': 'Bestand',
  'import.field.file.description': 'CSV of JSON, hooguit 5 MB en 10.000 rijen',
  'import.wouldAdd_one': '### Eén klus kan worden toegevoegd',
  'import.wouldAdd_other': '### {{count}} klussen kunnen worden toegevoegd',
  'import.wouldAddNone': '### Niets uit dit bestand kan worden toegevoegd',
  'import.shape.own': '-# Gelezen als een tabel met klussen',
  'import.shape.todoist': '-# Gelezen als een project van Todoist',
  'import.shape.grocy': '-# Gelezen als klussen van Grocy',
  'import.shape.donetick': '-# Gelezen als klussen van donetick',
  'import.anew':
    '-# Elke klus begint opnieuw: wat is gedaan en wiens beurt het was, staat niet in een bestand, en wat was uitgesteld komt op zijn gewone tijd.',
  'import.unassigned': '-# Iedereen kan ze doen: van wie ze daar waren, wordt niet geïmporteerd.',
  'import.beyondNames':
    '-# Terwijl je een naam typt, worden de {{max}} oudste klussen voorgesteld. Alle andere vind je met hun hele naam.',
  'import.named': '**{{name}}**',
  'import.more_one': 'nog één',
  'import.more_other': 'nog {{count}}',
  'import.errors_one': '**Eén rij kan niet worden toegevoegd:**',
  'import.errors_other': '**{{count}} rijen kunnen niet worden toegevoegd:**',
  'import.doubts_one': '**Kijk één rij na voordat je importeert:**',
  'import.doubts_other': '**Kijk {{count}} rijen na voordat je importeert:**',
  'import.problem': 'Rij {{row}} · {{- said}}',
  'import.allInFile': 'Ze staan allemaal in dit bestand:',
  'import.notYet': 'Er is nog niets toegevoegd.',
  'import.importing':
    'Bezig met importeren: {{done}} van {{of}} klussen zijn er. Je kunt dit sluiten; het gaat vanzelf door.',
  'import.stopped':
    '⚠️ Er ging iets mis en de import kwam niet verder: {{done}} van {{of}} klussen zijn er, en blijven. Upload het bestand opnieuw om de andere toe te voegen; wat er al is, wordt overgeslagen.',
  'import.imported_one': '✅ Eén klus is toegevoegd.',
  'import.imported_other': '✅ {{count}} klussen zijn toegevoegd.',
  'import.leftOut_one':
    'Eén is overgeslagen: de naam is inmiddels in gebruik, of de dag is voorbij.',
  'import.leftOut_other':
    '{{count}} zijn overgeslagen: hun namen zijn inmiddels in gebruik, of hun dagen zijn voorbij.',
  'import.undoFor':
    '-# Een dag lang neemt **Ongedaan maken** terug wat sindsdien niemand heeft aangeraakt.',
  'import.undoing':
    'Bezig met terugnemen: er zijn nog {{left}} van de klussen. Je kunt dit sluiten; het gaat vanzelf door.',
  'import.undoStopped':
    '⚠️ Er ging iets mis en het terugnemen kwam niet verder: er zijn nog {{left}} van de klussen. Met </chore delete:0> haal je ze één voor één weg.',
  'import.undone': '↩️ De import is teruggenomen: er is geen klus van over.',
  'import.undoneBut_one':
    '↩️ De import is teruggenomen. Eén klus blijft: iemand deed of veranderde die sindsdien.',
  'import.undoneBut_other':
    '↩️ De import is teruggenomen. {{count}} klussen blijven: iemand deed of veranderde ze sindsdien.',
  'import.cancelled': 'Er is niets geïmporteerd, en het bestand is vergeten.',
  'import.gone':
    'Dit bestand wordt niet meer bewaard: het is geannuleerd of teruggenomen, je uploadde een ander, of er ging een dag voorbij. Gebruik </manage import:0> opnieuw.',
  'import.running':
    'Iemand was sneller: deze import is al begonnen. De kaart ervan toont hoe ver het is.',
  'button.import': 'Importeer',
  'button.cancel': 'Annuleer',
  'button.undo': 'Ongedaan maken',
  'problems.row': 'rij',
  'problems.chore': 'klus',
  'problems.imported': 'kan worden toegevoegd',
  'problems.what': 'wat er is gevonden',
  'problems.yes': 'ja',
  'problems.no': 'nee',
  'file.size':
    'Dit bestand is groter dan {{count}} MB. Splits het, en importeer de delen na elkaar.',
  'file.address':
    'Ik lees alleen bestanden die naar Discord zijn geüpload. Gebruik </manage import:0> en kies het bestand daar.',
  'file.gone':
    'Discord heeft dit bestand niet meer. Gebruik </manage import:0> en kies het opnieuw.',
  'file.encoding':
    'Ik kan de letters van dit bestand niet lezen. Bewaar het als “CSV UTF-8”, en probeer het opnieuw.',
  'file.binary':
    'Dit is geen tekst, misschien een werkmap, een plaatje of een archief. Bewaar het als CSV of JSON, en probeer het opnieuw.',
  'file.large':
    'Dit bestand bevat veel meer dan klussen. Houd alleen de kolommen die ertoe doen, en probeer het opnieuw.',
  'file.tooMany':
    'Dit bestand heeft meer dan {{count}} rijen. Splits het, en importeer de delen na elkaar.',
  'file.slow': 'Dit bestand lezen duurt te lang. Splits het, en importeer de delen na elkaar.',
  'file.quote':
    'Een aanhalingsteken in rij {{row}} wordt nooit gesloten, dus ik kan de rijen niet uit elkaar houden. Sluit het, en probeer het opnieuw.',
  'file.empty': 'Er staat geen klus in dit bestand.',
  'file.json': 'Dit is geen JSON die ik kan lezen. Exporteer het nog eens, en probeer het opnieuw.',
  'file.columns':
    'Ik ken deze kolommen niet. Een tabel heeft **name** en **when** nodig in de eerste rij, zoals “Afwas” en “elke dag 19:00”.',
  'row.noName': 'Deze rij heeft geen naam.',
  'row.name': 'De naam is te lang: {{text}}',
  'row.repeats': 'Ik ken deze manier van herhalen niet: {{text}}',
  'row.noWhen': 'Deze rij zegt niet wanneer.',
  'row.when': 'Ik kan niet lezen wanneer: {{text}}',
  'row.past': 'Dit is voorbij: {{text}}',
  'row.starts': 'Dit is geen datum om te beginnen: {{text}}',
  'row.who':
    'Ik kan niet lezen van wie hij is. Gebruik vermeldingen zoals `<@123>`, of laat het leeg.',
  'row.area': 'De ruimte heeft een te lange naam: {{text}}',
  'row.notes': 'De notitie heeft meer dan {{count}} tekens.',
  'row.level': 'Moeite en prioriteit zijn getallen van 1 tot 5, niet: {{text}}',
  'row.missed': 'Ik weet niet wat dit betekent voor een beurt die niemand doet: {{text}}',
  'row.requires':
    'Ik ken niet alles wat wordt gevraagd: {{text}}. Gebruik note, photo, steps of time, met manager of member voor wie akkoord moet geven.',
  'row.step': 'Een stap is te lang: {{text}}',
  'row.steps': 'Er zijn meer dan {{count}} stappen.',
  'row.known': 'Er is al een klus “{{text}}”; die blijft zoals hij is.',
  'row.twice': '“{{text}}” staat meer dan eens in het bestand; alleen de eerste wordt toegevoegd.',
  'row.ways': 'Dit kan op meer dan één manier worden gelezen; ik lees: {{text}}',
  'row.strangers': 'Doet hier niet mee, en krijgt dus geen beurt: {{text}}',
  'row.nobody': 'Niemand van hen doet hier mee, dus iedereen kan hem doen: {{text}}',
  'row.role': 'Deze rol is niet in deze server, dus iedereen kan hem doen: {{text}}',
  'row.areaFull': 'Er is geen plaats voor nog een ruimte, dus hij krijgt er geen: {{text}}',
}
