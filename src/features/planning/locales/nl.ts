import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'add.name': 'nieuw',
  'add.description': 'Voeg een klus toe: wat, wanneer en van wie',
  'add.option.name': 'naam',
  'add.option.name.description': 'Wat moet er gebeuren?',
  'add.option.when': 'wanneer',
  'add.option.when.description':
    'Wanneer? Bijvoorbeeld: vandaag, vrijdag 18:00, elke 2 weken op vrijdag',
  'add.option.who': 'wie',
  'add.option.who.description':
    'Van wie is de klus? Een rol gaat om de beurt. Leeg: iedereen kan hem doen',
  'add.title': 'Nieuwe klus',
  'add.field.name': 'Wat moet er gebeuren?',
  'add.field.name.placeholder': 'Afwas',
  'add.field.when': 'Wanneer?',
  'add.field.when.placeholder': 'elke dinsdag 19:00',
  'add.field.when.description': 'Een dag, een datum of een ritme, in het Nederlands of Engels',
  'add.field.who': 'Van wie is de klus?',
  'add.field.who.description':
    'Leeg: iedereen kan hem doen. Een paar mensen, of een rol: om de beurt',
  'add.nameTaken':
    'Er is al een klus die “{{chore}}” heet. Kies een andere naam, of bekijk die klus met </chore show:0>.',
  'add.bot':
    'Een bot kan geen klussen doen. Kies een persoon, of laat het leeg als iedereen hem kan doen.',
  'add.left':
    'Die persoon is niet meer in deze server, dus er is niets opgeslagen. Kies iemand die er wel is, of laat het leeg.',

  'button.undo': 'Ongedaan maken',

  'button.back': 'Terug',
  'button.again': 'Opnieuw',
  'area.gone':
    'Die ruimte is er niet meer, dus er is niets opgeslagen. Kies een andere, of laat het leeg.',
  'add.restricted':
    'In deze server voegen alleen beheerders klussen toe, dus er is niets toegevoegd. Vraag het aan een van hen.',
  'change.notYours':
    '<@{{owner}}> heeft “{{chore}}” toegevoegd, dus alleen <@{{owner}}> of een beheerder kan hem wijzigen. Vraag het aan een van hen.',
  'change.ended':
    '“{{chore}}” is klaar of verwijderd en kan dus niet meer worden gewijzigd. Voeg hem opnieuw toe met </chore add:0> als hij nog moet gebeuren.',
  'edit.name': 'wijzig',
  'edit.description': 'Wijzig een klus: naam, wanneer, van wie, ruimte en notities',
  'edit.title': 'Klus wijzigen',
  'edit.nothing': 'Je hebt niets gewijzigd, dus “{{chore}}” blijft zoals hij is.',
  'edit.stale':
    'Iemand anders heeft “{{chore}}” gewijzigd terwijl jij bezig was, dus er is niets van jou opgeslagen. Probeer het opnieuw om het alsnog op te slaan, of bekijk hem eerst met </chore show:0>.',
  'undoEdit.movedOn':
    '“{{chore}}” is intussen gewijzigd of gedaan, dus dit blijft zo. Wijzig hem met </chore edit:0>.',
  'delete.name': 'verwijder',
  'delete.description': 'Verwijder een klus; dat kun je ongedaan maken',
  'restore.notDeleted': '“{{chore}}” is niet meer verwijderd: er is niets ongedaan te maken.',
  'restore.nameTaken':
    'Er is intussen een andere klus die “{{chore}}” heet, dus deze blijft verwijderd. Geef die eerst een andere naam, en maak dit dan ongedaan.',
  'draft.typed': '-# Wat je hebt ingevuld:',
  'add.option.area': 'ruimte',
  'add.option.area.description': 'Waar hoort hij bij? Kies een van de ruimtes van deze server',
  'add.option.notes': 'notities',
  'add.option.notes.description': 'Wat is handig om te weten bij het doen?',
  'add.option.missed': 'gemist',
  'add.option.missed.description':
    'En als niemand hem doet? Laat leeg om te kijken naar hoe vaak hij komt',
  'add.field.area': 'Ruimte',
  'add.field.area.description': 'Waar hij bij hoort',
  'add.field.area.placeholder': 'Geen ruimte',
  'add.field.notes': 'Notities',
  'add.field.notes.description': 'Wat handig is om te weten bij het doen',
  'menu.give': 'Klus geven',
  'menu.make': 'Maak hier een klus van',

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

  'rules.asked.photo': '📷 Wie hem doet, laat een foto zien.',
  'rules.option.photo': 'Een foto laat het zien',

  'when.timesWanted':
    '“{{text}}” zegt niet op welke tijden, dus er is niets opgeslagen. Noem ze: “elke dag om 8:00 en 20:00”.',
  'when.beyondRules':
    '“{{text}}” is een ritme dat ik niet ken, dus er is niets opgeslagen. Een klus heeft één dag van de maand: “elke maand op de 1e” of “de eerste maandag van de maand”. Voeg voor meer dagen per dag een klus toe.',
}
