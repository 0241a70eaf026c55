import type { Translation } from '../../../core/i18n/catalog.ts'
import type { completingEnUS } from './completing.en-US.ts'

export const completingNl: Translation<typeof completingEnUS> = {
  'button.helped': 'Ik hielp mee',
  'help.done':
    '🤝 Je hielp <@{{by}}> met **{{chore}}**. Waar hij voor telt, is verdeeld over {{count}} mensen.',
  'help.undone':
    'Dat “{{chore}}” klaar was, is intussen ongedaan gemaakt, dus er is niets om bij geholpen te hebben. Wat er open staat, vind je bij **Mijn klussen**.',
  'help.tooLate':
    '“{{chore}}” is meer dan {{hours}} uur geleden gedaan, dus wie er hielp blijft zoals het is.',
  'help.yours':
    'Je hebt “{{chore}}” zelf gedaan, dus je hoeft niet te zeggen dat je hielp. Hij telt al voor jou.',
  'help.agreed':
    'Jij was akkoord met “{{chore}}” als iemand die er niets mee te maken had, dus je kunt niet ook geholpen hebben. Hielp je wel, neem dat dan eerst terug.',
  'help.already': 'Je zei al dat je hielp met “{{chore}}”. **Ongedaan maken** neemt dat terug.',
  'help.full':
    'Met “{{chore}}” hielpen al {{max}} mensen, en meer kan ik er niet onthouden, dus er is niets veranderd.',
  'help.none': 'Je staat bij “{{chore}}” niet als iemand die hielp, dus er is niets veranderd.',
  'undoHelp.done': '↩️ Je staat bij **{{chore}}** niet meer als iemand die hielp.',
  'history.helped': '{{- line}}, met {{- who}}',
  'history.helpedMany_one': '{{- line}}, met {{- who}} en nog één',
  'history.helpedMany_other': '{{- line}}, met {{- who}} en nog {{count}}',
  'history.note': '-# 📝 {{note}}',

  'done.option.note': 'notitie',
  'done.option.note.description': 'Wat is goed om te weten voor wie hem hierna doet?',
  'done.option.by': 'door',
  'done.option.by.description': 'Wie deed hem, als het iemand anders was?',
  'done.byBot': 'Een bot kan geen klussen doen, dus er is niets opgeslagen. Kies wie hem deed.',
  'done.byLeft':
    'Die persoon zit niet meer in deze server, dus er is niets opgeslagen. Kies iemand die er nog is.',
  'done.notForOthers':
    'Dat iemand anders “{{chore}}” deed, zegt wie aan de beurt is of een beheerder, dus er is niets opgeslagen. Vraag het een van hen, of wie hem deed.',
  'done.noteNeeded':
    'Wie “{{chore}}” doet, schrijft er een notitie bij, dus hij is nog niet klaar. Druk op **Klaar** op zijn kaart in de server, of schrijf hem bij **notitie** van </chore done:0>.',
  'note.title': 'Vink een klus af',
  'note.field': 'Notitie',
  'note.field.description': 'Hoe ging het, en wat is goed om te weten voor de volgende keer?',
}
