import type { Translation } from '../../../core/i18n/catalog.ts'
import type { proofEnUS } from './proof.en-US.ts'

export const proofNl: Translation<typeof proofEnUS> = {
  'done.option.photo': 'foto',
  'done.option.photo.description': 'Een foto ervan, die ik plaats voor iedereen in de server',
  'done.photoNeeded':
    'Wie “{{chore}}” doet, laat er een foto van zien, dus hij is nog niet klaar. Druk op **Klaar** op zijn kaart in de server, of voeg hem toe bij **foto** van </chore done:0>.',
  'photo.title': 'Laat zien dat hij klaar is',
  'photo.field': 'Foto',
  'photo.field.description':
    'Hooguit 3. Ik plaats ze in het klussenkanaal, of hier als dat er niet is.',
  'photo.none': 'Er zat geen foto bij, dus hij is nog niet klaar. Kies er een.',
  'photo.many': 'Dat zijn meer dan {{count}} foto’s, dus hij is nog niet klaar. Kies de beste.',
  'photo.kind':
    'Er zit iets bij dat geen afbeelding is die iedereen kan zien, dus hij is nog niet klaar. Kies bestanden die eindigen op {{kinds}}.',
  'photo.size':
    'Samen zijn ze groter dan {{count}} MB, en dat is meer dan ik mag plaatsen, dus hij is nog niet klaar. Kies er minder, of kleinere.',
  'button.photoAgain': 'Kies een andere',
  'proof.alt': 'Foto van {{- chore}}, klaar',
  'proof.gone':
    '📷 De foto was er niet meer toen ik hem kwam halen. <@{{by}}>, plaats hem hier en kies bij dat bericht **Apps › Gebruik als bewijs**.',
  'proof.mayNot':
    '📷 Ik mag hier geen foto’s plaatsen. <@{{by}}>, plaats de foto zelf en kies bij dat bericht **Apps › Gebruik als bewijs**. Een beheerder kan me **Bestanden bijvoegen** geven.',
  'history.proof': '-# 📷 {{- link}}',
  'history.proofNotPosted': '-# 📷 Er kwam een foto bij, die niet is geplaatst',
  'menu.proof': 'Gebruik als bewijs',
  'proof.none':
    'Op dat bericht staat geen foto die ik kan gebruiken. Plaats een foto, en kies daar opnieuw **Gebruik als bewijs**.',
  'proof.nothing':
    'Er staat niets open, en je hebt sinds gisteren niets gedaan, dus er is niets wat de foto kan laten zien.',
  'proof.pick': 'Wat laat dit zien?',
  'proof.option.open': 'Hiermee is hij klaar',
  'proof.option.done': 'Die deed je al',
  'proof.kept': '📷 **{{chore}}** heeft nu deze foto: {{- links}}',
  'proof.dropped': '↩️ **{{chore}}** heeft die foto niet meer.',
  'proof.withdrawn':
    '↩️ Dat <@{{by}}> **{{chore}}** heeft gedaan, is teruggenomen, en de foto is hier weg.',
  'proof.open': '“{{chore}}” is niet gedaan, dus er is nog niets te laten zien.',
  'proof.full':
    '“{{chore}}” heeft al {{count}} foto’s, en meer kan ik er niet onthouden, dus er is niets veranderd.',
  'proof.notYours':
    '<@{{by}}> deed “{{chore}}”, dus alleen <@{{by}}> of een beheerder kan er de foto’s van veranderen. Vraag het een van hen.',
  'proof.tooLate':
    '“{{chore}}” is meer dan {{hours}} uur geleden gedaan, dus de foto’s blijven zoals ze zijn. Een beheerder kan ze nog veranderen.',
  'proof.notThere': 'Hij hoort al niet meer bij “{{chore}}”, dus er is niets veranderd.',
}
