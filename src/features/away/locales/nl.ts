import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'away.name': 'afwezig',
  'away.description': 'Zeg wanneer je er niet bent',
  'set.name': 'instellen',
  'set.description': 'Ga een tijdje weg: zie eerst welke klussen naar wie gaan',
  'set.from': 'van',
  'set.from.description': 'De eerste dag, zoals “vrijdag” of “3 aug”; laat leeg voor vandaag',
  'set.until': 'tot',
  'set.until.description':
    'De laatste dag, zoals “zondag” of “3–10 aug”; laat leeg tot je zegt dat je terug bent',
  'set.note': 'notitie',
  'set.note.description': 'Wat anderen ervan mogen weten',
  'set.member': 'lid',
  'set.member.description': 'Wie er weg is; alleen voor beheerders. Laat leeg voor jezelf',
  'end.name': 'terug',
  'end.description': 'Je bent terug, of je gaat toch niet',
  'list.name': 'lijst',
  'list.description': 'Wie er afwezig is, en tot wanneer',

  'preview.title': '### Je bent afwezig van {{from}} tot en met {{to}}',
  'preview.titleOpen': '### Je bent afwezig vanaf {{from}}, tot je zegt dat je terug bent',
  'preview.titleFor': '### <@{{userId}}> is afwezig van {{from}} tot en met {{to}}',
  'preview.titleOpenFor': '### <@{{userId}}> is afwezig vanaf {{from}}, tot diegene terug is',
  'preview.note': '{{note}}',
  'preview.moves_one': '**Eén klus gaat naar een ander:**',
  'preview.moves_other': '**{{count}} klussen gaan naar anderen:**',
  'preview.move': '**{{chore}}** · {{day}} → {{- whose}}',
  'preview.anyone': 'iedereen',
  'preview.waits': 'wacht tot iemand die hem doet terug is',
  'preview.none': 'Er gaat geen klus naar een ander: in die dagen valt niets wat anderen delen.',
  'preview.alone_one': '**Eén klus is altijd voor één persoon:**',
  'preview.alone_other': '**{{count}} klussen zijn altijd voor één persoon:**',
  'preview.aloneHow':
    'Met **Bevestig** wacht dat, en wordt niemand geroepen. Met **Bevestig en bied aan** kan iedereen het deze keer doen.',
  'preview.late_one': '**Eén klus is al te laat, en blijft bij wie aan de beurt is:**',
  'preview.late_other':
    '**{{count}} klussen zijn al te laat, en blijven bij wie aan de beurt is:**',
  'preview.lateHow': 'Met **Bevestig, ook wat laat is** gaan ze naar anderen, zoals hier staat.',
  'preview.before': 'Blijft zoals het is, want het valt buiten die dagen: {{- chores}}.',
  'preview.item': '**{{chore}}** · {{day}}',
  'preview.named': '**{{chore}}**',
  'preview.more_one': '-# en nog één',
  'preview.more_other': '-# en nog {{count}}',
  'preview.others_one': 'nog één',
  'preview.others_other': 'nog {{count}}',
  'chore.unreadable': 'onleesbare klus',
  'preview.notYet': '-# Er verandert niets tot je op **Bevestig** drukt.',

  'begun.moved_one': 'Eén klus ging naar een ander.',
  'begun.moved_other': '{{count}} klussen gingen naar anderen.',
  'begun.waits_one': 'Eén klus wacht tot iemand die hem doet terug is.',
  'begun.waits_other': '{{count}} klussen wachten tot iemand die ze doet terug is.',
  'begun.back':
    'Vanaf {{day}} telt alles vanzelf weer mee; eerder met </away end:0>. Wat anderen ervan weten, staat in </away list:0>.',
  'begun.backOpen': 'Zeg dat je terug bent met </away end:0>.',
  cancelled: 'Er is niets veranderd, en niemand is hierdoor afwezig.',
  'ended.back':
    '### 👋 Welkom terug\nVanaf vandaag kun je weer aan de beurt zijn. Kijk bij </chores:0>.',
  'ended.given_one': 'Eén beurt die wachtte is weer van iemand.',
  'ended.given_other': '{{count}} beurten die wachtten zijn weer van iemand.',
  'ended.stays': 'Wat anderen intussen overnamen, blijft van hen.',
  'ended.backFor': '### <@{{userId}}> is terug\nVanaf vandaag kan diegene weer aan de beurt zijn.',
  'ended.withdrawn': '### Die afwezigheid is weg\nJe bent aan de beurt zoals eerst.',
  'ended.withdrawnFor':
    '### De afwezigheid van <@{{userId}}> is weg\nDie is aan de beurt zoals eerst.',
  'ended.went_one': '**Eén beurt ging naar een ander en is nog open:**',
  'ended.went_other': '**{{count}} beurten gingen naar anderen en zijn nog open:**',
  'ended.takeBack': 'Met **Neem ze terug** heb je ze weer. Anders blijven ze waar ze zijn.',
  'ended.giveBack':
    'Met **Geef ze terug** zijn ze weer van diegene. Anders blijven ze waar ze zijn.',
  'ended.told': '-# Gaan ze terug, dan hoort wie het aangaat ervan.',
  'takenBack.title': '### Weer van jou',
  'takenBack.titleFor': '### <@{{userId}}> heeft deze weer',
  leftAgain:
    'Ongedaan gemaakt: ze zijn weer van wie ze eerst had, behalve wat intussen begonnen of gedaan is.',
  'news.takenBack': '### <@{{userId}}> is er toch, en neemt beurten terug',
  'news.leftAgain': '### <@{{userId}}> laat beurten toch aan anderen',
  'whose.more': '{{- some}} en nog {{count}}',
  'news.turn': '**{{chore}}** · {{- before}} → {{- whose}}',
  undone: 'Ongedaan gemaakt: alles is zoals het was, behalve wat intussen begonnen of gedaan is.',

  'list.title': '### Wie er afwezig is',
  'list.nobody': 'Iedereen is er.',
  'list.later': '**Later**',
  'list.now': '<@{{userId}}> · tot en met {{to}}',
  'list.nowOpen': '<@{{userId}}> · tot diegene terug is',
  'list.soon': '<@{{userId}}> · van {{from}} tot en met {{to}}',
  'list.soonOpen': '<@{{userId}}> · vanaf {{from}}',
  'list.how': '-# </away set:0> zegt dat je er niet bent, </away end:0> dat je terug bent.',
  'list.note': '{{- line}} · {{note}}',

  'button.confirm': 'Bevestig',
  'button.offer': 'Bevestig en bied aan',
  'button.late': 'Bevestig, ook wat laat is',
  'button.cancel': 'Annuleer',
  'button.undo': 'Ongedaan maken',
  'button.takeBack': 'Neem ze terug',
  'button.giveBack': 'Geef ze terug',
  'button.myChores': 'Mijn klussen',

  'away.past': 'Die dag is voorbij, dus er is niets veranderd. Kies vandaag of een latere dag.',
  'away.backwards':
    'De laatste dag komt voor de eerste, dus er is niets veranderd. Draai ze om, en verstuur het opnieuw.',
  'away.tooFar_one': 'Dat is meer dan {{count}} dag vooruit, dus er is niets veranderd.',
  'away.tooFar_other':
    'Dat is meer dan {{count}} dagen vooruit, dus er is niets veranderd. Kies een eerdere eerste dag.',
  'away.tooLong_one': 'Dat is meer dan {{count}} dag, dus er is niets veranderd.',
  'away.tooLong_other':
    'Dat is meer dan {{count}} dagen, dus er is niets veranderd. Laat het einde weg, en zeg het als je terug bent.',
  'away.twoStarts':
    'Daar staan twee verschillende eerste dagen in, dus er is niets veranderd. Geef de eerste dag op één plek.',
  'away.notYours':
    'Alleen <@{{userId}}> en beheerders kunnen veranderen wanneer <@{{userId}}> afwezig is, dus er is niets veranderd. Vraag het aan een van hen.',
  'away.notIn':
    '<@{{userId}}> doet niet mee, en is dus toch al nooit aan de beurt. Meedoen begint met **Doe mee** op het bord.',
  'away.tooMany_one': 'Er is al {{count}} afwezigheid, dus er is niets veranderd.',
  'away.tooMany_other':
    'Er zijn al {{count}} afwezigheden, dus er is niets veranderd. Beëindig er eerst een met </away end:0>.',
  'away.already': 'Dat is al bekend, dus er is niets veranderd. Kijk bij </away list:0>.',
  'away.notAway':
    '<@{{userId}}> is niet afwezig en gaat ook niet weg, dus er is niets te beëindigen. Kijk bij </away list:0>.',
  'away.nothingBack':
    'Geen van die beurten kan nog terug: ze zijn klaar, begonnen of intussen van een ander. Er is dus niets veranderd. Kijk bij </chores:0>.',
  'away.movedOn':
    'Dat is intussen weer veranderd of voorbij, dus het blijft zoals het is. Kijk bij </away list:0>.',
  'when.unreadable':
    'Ik kan “{{text}}” niet als dag lezen, dus er is niets veranderd. Probeer “zondag”, “10 aug” of “3–10 aug”.',
  'when.past': '“{{text}}” is al voorbij, dus er is niets veranderd. Kies een latere dag.',
  'when.notOneMoment':
    '“{{text}}” is niet één dag, dus er is niets veranderd. Probeer “zondag”, “10 aug” of “3–10 aug”.',
}
