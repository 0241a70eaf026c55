import type { Translation } from '../../../core/i18n/catalog.ts'
import type { turnEnUS } from './turn.en-US.ts'

export const turnNl: Translation<typeof turnEnUS> = {
  'early.elsewhere':
    'De beurt van nu is al voorbij, en de volgende is <t:{{at}}:{{style}}>, dus er is niets opgeslagen. </chore done:0> in de server vraagt welke je bedoelt.',
  'extra.done':
    '➕ **{{chore}}** is een keer extra gedaan. Dank je, <@{{by}}>. Wat open staat, blijft open.',
  'extra.undone':
    '↩️ Dat **{{chore}}** een keer extra gedaan is, is ongedaan gemaakt. Wat open staat, blijft open.',
  'revived.undone':
    '↩️ Die beurt van **{{chore}}** telt weer als niet gedaan. Wat open staat, blijft open.',

  'done.option.at': 'toen',
  'done.option.at.description':
    'Wanneer is hij gedaan, als het niet nu is? Bijvoorbeeld: gisteren 18:00',
  'past.unreadable':
    'Ik kan “{{text}}” niet lezen als een moment dat geweest is, dus er is niets opgeslagen. Probeer “gisteren 18:00”, “maandag” of “2 uur geleden”.',
  'past.ahead':
    '“{{text}}” moet nog komen, dus er is niets opgeslagen. Laat **toen** leeg als hij nu gedaan is.',
  'done.beforeAdded':
    '“{{chore}}” is <t:{{at}}:f> toegevoegd en kan niet daarvoor gedaan zijn, dus er is niets opgeslagen. Kies een later moment.',
  'done.beforeLast':
    '“{{chore}}” is <t:{{at}}:f> voor het laatst gedaan en dit is niet later, dus er is niets opgeslagen. Kies een later moment.',

  'history.name': 'historie',
  'history.description': 'Zie hoe de laatste beurten van een klus gingen: wie hem deed, en wanneer',
  'history.heading': '## Historie van {{chore}}',
  'history.empty': 'Op deze pagina staan geen beurten. De laatste staan op de eerste pagina.',
  'history.done': '✅ <t:{{due}}:{{style}}> · gedaan door <@{{by}}> <t:{{at}}:{{how}}>',
  'history.extra': '➕ Een keer extra gedaan door <@{{by}}> <t:{{at}}:{{how}}>',
  'history.open': '⏰ <t:{{due}}:{{style}}> · open',
  'history.overdue': '🔴 <t:{{due}}:{{style}}> · open, te laat',
  'history.over': '✅ <t:{{due}}:{{style}}> · gedaan',
  'history.skipped': '⏭️ <t:{{due}}:{{style}}> · overgeslagen',
  'history.covered': '🔗 <t:{{due}}:{{style}}> · opgegaan in een andere beurt',
  'history.missed': '❌ <t:{{due}}:{{style}}> · niemand heeft hem gedaan',
  'history.neutral':
    '⚪ <t:{{due}}:{{style}}> · telt niet: de server stond op pauze, of ik was er niet',
  'history.cancelled': '🗑️ <t:{{due}}:{{style}}> · verwijderd met de klus',
  'history.postponed': '{{- line}}, uitgesteld vanaf <t:{{from}}:d>',
  'history.own': '{{- line}}, voor <@{{userId}}>',
  'history.undone': '↩️ <@{{by}}> had hem <t:{{at}}:f> gedaan; dat is ongedaan gemaakt',
  'history.reopened': '↩️ De beurt van <t:{{due}}:{{style}}> staat weer open',
  'history.page': '-# Pagina {{page}}',

  'button.notDone': 'Niet gedaan',
}
