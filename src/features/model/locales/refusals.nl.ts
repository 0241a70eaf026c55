import type { Translation } from '../../../core/i18n/catalog.ts'
import type { refusalsEnUS } from './refusals.en-US.ts'

export const refusalsNl: Translation<typeof refusalsEnUS> = {
  'done.early':
    '### {{chore}}\nDe beurt van nu is al voorbij, en de volgende is <t:{{at}}:{{style}}>. Was dit die beurt, of een keer meer dan hoeft? Er wordt niets opgeslagen tot je kiest.',
  'done.tooEarly':
    '### {{chore}}\nDe beurt van nu is al voorbij. De volgende is <t:{{at}}:{{style}}>, en kan vanaf <t:{{from}}:F>. Wat je eerder doet, kun je opslaan als een keer extra.',
  'early.count': 'Telt voor {{day}}',
  'early.extra': 'Een keer extra',
  'done.stepsLeft_one':
    'Een stap van “{{chore}}” is nog niet klaar, en hij telt pas met alle stappen. Vink hem af bij **Stappen**.',
  'done.stepsLeft_other':
    '{{count}} stappen van “{{chore}}” zijn nog niet klaar, en hij telt pas met alle stappen. Vink ze af bij **Stappen**.',
  'done.locked':
    '“{{chore}}” moest <t:{{at}}:R> en zit sindsdien op slot, dus alleen een beheerder kan hem nog afvinken. Vraag het aan een van hen.',
  'done.already':
    '“{{chore}}” is al klaar: <@{{by}}> heeft hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',
  'done.alreadyByYou':
    '“{{chore}}” is al klaar: jij hebt hem <t:{{at}}:R> gedaan. Wat er nog is, staat bij **Mijn klussen**.',
  'undo.movedOn':
    'Iemand heeft intussen iets met de volgende beurt van “{{chore}}” gedaan, dus deze blijft klaar. Maak dat eerst ongedaan.',
  'undo.tooLate':
    '“{{chore}}” is meer dan {{hours}} uur geleden gedaan en blijft dus klaar. Een beheerder kan het nog ongedaan maken.',
  'undo.notYours':
    '<@{{by}}> heeft “{{chore}}” gedaan, dus alleen <@{{by}}> of een beheerder kan dat ongedaan maken. Vraag het aan een van hen.',
  'undo.nameTaken':
    'Er is intussen een andere klus die “{{chore}}” heet, dus deze blijft klaar. Doe die, of voeg hem toe onder een andere naam.',
  'chore.notFound':
    'Ik kan die klus niet vinden: misschien is hij al klaar, of heet hij anders. Kies er een uit de lijst, of kijk bij **Mijn klussen**.',
  'when.unreadable':
    'Ik kan “{{text}}” niet als tijd lezen, dus er is niets opgeslagen. Probeer “vrijdag 18:00”, “elke dag 19:00” of “elke 2 weken op vrijdag”.',
  'when.past': '“{{text}}” is al voorbij, dus er is niets opgeslagen. Kies een later moment.',
  'turn.over':
    'Deze beurt van “{{chore}}” is al voorbij, dus er is niets veranderd. Wat er open staat, vind je bij **Mijn klussen**.',
  'change.restricted':
    'In deze server wijzigen alleen beheerders klussen, dus “{{chore}}” blijft zoals hij is. Vraag het aan een van hen.',
}
