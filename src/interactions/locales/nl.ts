import type { Translation } from '../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'button.again': 'Opnieuw',
  'button.install': 'Toevoegen',

  'fault.busy':
    'Er drukken te veel mensen op hetzelfde moment. Er is niets veranderd. Probeer het zo nog eens.',
  'fault.closing':
    'De gegevens van deze server worden gewist, dus er is niets veranderd en er wordt niets nieuws bewaard. Vraag een beheerder van deze server ernaar.',
  'fault.conflict':
    'Anderen veranderden dit op hetzelfde moment, dus er is voor jou niets veranderd. Probeer het opnieuw.',
  'fault.late':
    'Dit duurde te lang, dus er is niets veranderd. Probeer het over een minuut opnieuw.',
  'fault.ours':
    'Er ging bij ons iets mis. Er is niets veranderd. Probeer het over een minuut opnieuw; gebeurt het weer, geef dan het kenmerk hieronder door.',
  'fault.unavailable':
    'ChoresTree kan nu niet bij zijn gegevens. Er is niets veranderd. Probeer het over een minuut opnieuw.',
  'fault.uncertain':
    'De verbinding viel weg tijdens het opslaan. Misschien is het gelukt, misschien niet: kijk eerst naar de klus voor je het opnieuw probeert.',
  'fault.reference': 'Kenmerk: `{{reference}}`',
  'guard.managersOnly':
    'Alleen beheerders kunnen dit: wie het recht **Server beheren** heeft, of de rol die hier de klussen beheert. Vraag het een van hen.',
  'limit.slowDown_one':
    'Iets rustiger aan: er is niets veranderd. Je kunt over een seconde verder.',
  'limit.slowDown_other':
    'Iets rustiger aan: er is niets veranderd. Je kunt over {{count}} seconden verder.',
  'late.again':
    'Dat duurde langer dan een formulier kan wachten, dus er is niets veranderd. Probeer het opnieuw.',
  'old.card':
    'Deze kaart is van een oudere versie, dus er is niets veranderd. Met de knop hieronder zie je hoe het er nu voor staat.',
  'old.command':
    'Dit commando is veranderd sinds je Discord het laadde, dus er is niets veranderd. Start Discord opnieuw op en probeer het nog eens.',
  'permission.viewChannel': 'Kanaal bekijken',
  'permission.sendMessages': 'Berichten versturen',
  'permission.readMessageHistory': 'Berichtgeschiedenis lezen',
  'permission.pinMessages': 'Berichten vastmaken',
  'permission.attachFiles': 'Bestanden bijvoegen',
  'place.notInstalled':
    'ChoresTree is niet in deze server geïnstalleerd en bewaart hier dus niets. Vraag een beheerder van deze server om het toe te voegen.',
  'place.serverOnly':
    'Dit werkt alleen in een server, want daar horen klussen bij. Open je server en probeer het daar opnieuw.',
  'place.unknownHere':
    'Ik heb je een maand niets zien doen in die server en weet dus niet of je er nog bij hoort. Er is niets veranderd. Doe daar één keer een klus, dan werkt dit weer.',
  'value.yourChoice': 'je keuze',
  'value.atLeast': 'Er is niets veranderd: **{{option}}** moet minstens {{min}} zijn.',
  'value.atMost': 'Er is niets veranderd: **{{option}}** mag hoogstens {{max}} zijn.',
  'value.channel':
    'Er is niets veranderd: ik zie het kanaal bij **{{option}}** niet. Kies een ander, of geef me daar toegang.',
  'value.channelKind':
    'Er is niets veranderd: zo’n soort kanaal kan niet bij **{{option}}**. Kies een ander.',
  'value.fewest_one': 'Er is niets veranderd: kies er minstens één bij **{{option}}**.',
  'value.fewest_other': 'Er is niets veranderd: kies er minstens {{count}} bij **{{option}}**.',
  'value.file':
    'Er is niets veranderd: ik heb het bestand bij **{{option}}** niet ontvangen. Upload het opnieuw.',
  'value.fileKind':
    'Er is niets veranderd: bij **{{option}}** kan alleen {{kinds}}. Kies een ander bestand.',
  'value.missing': 'Er is niets veranderd: **{{option}}** is leeg. Vul het in en probeer opnieuw.',
  'value.most_one': 'Er is niets veranderd: kies er maar één bij **{{option}}**.',
  'value.most_other': 'Er is niets veranderd: kies er hoogstens {{count}} bij **{{option}}**.',
  'value.notANumber': 'Er is niets veranderd: **{{option}}** moet een getal zijn.',
  'value.notAWholeNumber': 'Er is niets veranderd: **{{option}}** moet een heel getal zijn.',
  'value.notOffered':
    'Er is niets veranderd: wat je bij **{{option}}** gaf, staat niet in de lijst. Kies er een uit de lijst.',
  'value.role':
    'Er is niets veranderd: de rol bij **{{option}}** is niet in deze server. Kies een andere.',
  'value.tooLong_one': 'Er is niets veranderd: **{{option}}** mag hoogstens één teken lang zijn.',
  'value.tooLong_other':
    'Er is niets veranderd: **{{option}}** mag hoogstens {{count}} tekens lang zijn.',
  'value.tooShort_one': 'Er is niets veranderd: **{{option}}** moet minstens één teken lang zijn.',
  'value.tooShort_other':
    'Er is niets veranderd: **{{option}}** moet minstens {{count}} tekens lang zijn.',
  'value.unreadable':
    'Er is niets veranderd: in **{{option}}** staat een teken dat niet bewaard kan worden. Typ het opnieuw, zonder te plakken.',
  'value.user':
    'Er is niets veranderd: ik zie de persoon bij **{{option}}** niet. Kies iemand die in deze server is.',
}
