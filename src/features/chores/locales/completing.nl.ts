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
  'help.already': 'Je zei al dat je hielp met “{{chore}}”. **Ongedaan maken** neemt dat terug.',
  'help.full':
    'Met “{{chore}}” hielpen al {{max}} mensen, en meer kan ik er niet onthouden, dus er is niets veranderd.',
  'help.none': 'Je staat bij “{{chore}}” niet als iemand die hielp, dus er is niets veranderd.',
  'undoHelp.done': '↩️ Je staat bij **{{chore}}** niet meer als iemand die hielp.',
  'done.helpers': '🤝 Met hulp van {{- who}}',
  'history.helped': '{{- line}}, met {{- who}}',
}
