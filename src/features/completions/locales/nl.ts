import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'chore.notFound':
    'Ik kan die klus niet vinden: misschien is hij al klaar, of heet hij anders. Kies er een uit de lijst, of kijk bij **Mijn klussen**.',

  'done.name': 'klaar',
  'done.description': 'Vink een klus af',
  'done.already':
    '“{{chore}}” is al klaar: <@{{by}}> heeft hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',
  'done.alreadyByYou':
    '“{{chore}}” is al klaar: jij hebt hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',
  'done.deleted':
    '“{{chore}}” is verwijderd, dus er is niets om af te vinken. Wat er open staat, vind je bij **Mijn klussen**.',
  'done.notYours':
    'In deze server vinkt alleen {{- whose}} of een beheerder “{{chore}}” af, want {{- whose}} is aan de beurt. Vraag het aan een van hen.',
  'done.over':
    'Die beurt van “{{chore}}” is voorbij, dus afvinken kan niet meer. Wat er open staat, vind je bij **Mijn klussen**.',
  'undo.deleted':
    '“{{chore}}” is intussen verwijderd, dus dit kan niet meer ongedaan worden gemaakt. Voeg hem opnieuw toe met </chore add:0> als hij nog moet gebeuren.',
  'undo.notDone': '“{{chore}}” staat open: er is niets ongedaan te maken.',
  'undo.notYours':
    '<@{{by}}> heeft “{{chore}}” gedaan, dus alleen <@{{by}}> of een beheerder kan dat ongedaan maken. Vraag het aan een van hen.',
  'undo.tooLate':
    '“{{chore}}” is meer dan {{hours}} uur geleden gedaan en blijft dus klaar. Een beheerder kan het nog ongedaan maken.',
  'undo.movedOn':
    'Iemand heeft intussen iets met de volgende beurt van “{{chore}}” gedaan, dus deze blijft klaar. Maak dat eerst ongedaan.',

  'undo.nameTaken':
    'Er is intussen een andere klus die “{{chore}}” heet, dus deze blijft klaar. Doe die, of voeg hem toe onder een andere naam.',

  'button.undo': 'Ongedaan maken',
  'button.previous': 'Vorige',
  'button.next': 'Volgende',

  'button.back': 'Terug',
  'menu.done': 'Afvinken',
  'menu.done.none':
    'Dat bericht heeft geen knop **Klaar** van ChoresTree, dus ik weet niet welke klus je bedoelt. Dat geldt ook voor een bericht waar een klus van is gemaakt. Kies de klus op naam met </chore done:0>, of druk op **Klaar** bij **Mijn klussen**.',
  'menu.done.left': 'Alles op dat bericht is al klaar. Wat er nog is, staat bij **Mijn klussen**.',
  'menu.done.pick': 'Welke hiervan is klaar?',
  'menu.done.placeholder': 'Kies een klus',

  'button.share': 'Delen',
}
