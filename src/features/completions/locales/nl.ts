import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'done.name': 'klaar',
  'done.description': 'Vink een klus af',
  'done.deleted':
    '“{{chore}}” is verwijderd, dus er is niets om af te vinken. Wat er open staat, vind je bij **Mijn klussen**.',
  'done.notYours':
    'In deze server vinkt alleen {{- whose}} of een beheerder “{{chore}}” af, want {{- whose}} is aan de beurt. Vraag het aan een van hen.',
  'done.over':
    'Die beurt van “{{chore}}” is voorbij, dus afvinken kan niet meer. Wat er open staat, vind je bij **Mijn klussen**.',
  'undo.deleted':
    '“{{chore}}” is intussen verwijderd, dus dit kan niet meer ongedaan worden gemaakt. Voeg hem opnieuw toe met </chore add:0> als hij nog moet gebeuren.',
  'undo.notDone': '“{{chore}}” staat open: er is niets ongedaan te maken.',

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
