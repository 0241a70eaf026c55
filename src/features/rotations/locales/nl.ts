import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'who.anyone': 'iedereen',
  'who.or': '{{- some}} of {{- last}}',
  'who.and': '{{- some}} en {{- last}}',
  'who.more': '{{- some}} en nog {{count}}',
  'who.each': '{{- who}}, ieder een eigen',
  'who.rotation': '{{- who}}, {{how}}',
  'who.aRole': 'de rol',
  'who.paused': 'nu kan niemand',

  'away.line': '-# 🧳 Afwezig: {{- names}}',
  'away.name': '<@{{userId}}>',
  'away.back': '<@{{userId}}> (terug {{day}})',
  'away.more_one': 'nog één',
  'away.more_other': 'nog {{count}}',

  'how.anyOne': 'een van hen',
  'how.together': 'allemaal samen',
  'how.each': 'ieder een eigen',
  'how.inOrder': 'om de beurt',
  'how.leastLoaded': 'wie het minst deed',
  'how.shuffle': 'geschud',

  'why.anyone': 'Hij is voor iedereen: wie wil, doet hem.',
  'why.fixed': '{{- who}} doet deze altijd.',
  'why.several.anyOne': 'Hij is voor {{- who}}: een van hen is genoeg.',
  'why.several.together': '{{- who}} doen hem samen.',
  'why.several.each': '{{- who}} doen er ieder een.',
  'why.first': '{{- who}} is als eerste aan de beurt: het gaat om de beurt, en het begint hier.',
  'why.inOrder': '{{- who}} komt na {{- after}} aan de beurt.',
  'why.leastLoaded_one':
    '{{- who}} deed het minst voor elke dag die hier telt: {{effort}} punten zwaarte in één dag.',
  'why.leastLoaded_other':
    '{{- who}} deed het minst voor elke dag die hier telt: {{effort}} punten zwaarte in {{count}} dagen.',
  'why.leastLoaded.newcomer':
    '{{- who}} is nieuw: de dagen van daarvoor tellen als het midden van de groep, en zo is het hun beurt.',
  'why.leastLoaded.longestAgo':
    '{{- who}} deed even weinig als iemand anders, en voor hen is het het langst geleden.',
  'why.leastLoaded.order':
    '{{- who}} deed even weinig als iemand anders, en staat vooraan in de volgorde.',
  'why.drawn':
    '{{- who}} is door het lot getrokken. Iedereen komt een keer aan de beurt voordat iemand weer komt; nog te trekken: {{left}} van {{of}}.',
  'why.holds': '{{- who}} is sinds {{day}} aan de beurt, en nog steeds.',
  'why.kept.skipped': 'De vorige keer is overgeslagen, dus {{- who}} blijft aan de beurt.',
  'why.kept.missed': 'De vorige keer is het niet gedaan, dus {{- who}} blijft aan de beurt.',
  'why.kept.helped': 'De vorige keer hielp iemand, dus {{- who}} blijft aan de beurt.',
  'why.kept.neutral': 'De vorige keer kon niemand het doen, dus {{- who}} blijft aan de beurt.',
  'why.standsIn': '{{- who}} valt in voor {{- for}}, die aan de beurt blijft.',
  'why.repays': '{{- who}} neemt een beurt van {{- to}} over, die er eerder een overnam.',
  'why.onlyOne': '{{- who}} is de enige die nu kan.',
  'why.allAway': 'Iedereen die aan de beurt kan zijn is weg, dus hij wacht.',
  'why.allAwayUntil':
    'Iedereen die aan de beurt kan zijn is weg tot en met {{day}}, dus hij wacht.',
  'why.nobody': 'Er doet niemand mee die aan de beurt kan zijn, dus hij wacht.',
  'why.late': 'Hij is een dag te laat, dus iedereen kan hem doen.',
  'why.passed': '{{- by}} gaf hem door aan {{- who}}, en neemt er een beurt voor terug.',
  'why.passedCounted':
    '{{- by}} gaf hem door aan {{- who}}. De zwaarte telt toch voor {{- by}} mee.',
  'why.swapped': '{{- who}} ruilde van beurt met {{- with}}.',
  'why.handedOver': '{{- by}} droeg hem over aan {{- who}}.',
  'why.claimed': '{{- who}} bood aan hem te doen.',
  'why.wentAway': '{{- gone}} is weg, dus hij is voor {{- who}}.',
  'why.left': '{{- gone}} doet niet meer mee, dus hij is nu voor {{- who}}.',
  'why.lostRole': '{{- gone}} heeft {{- role}} niet meer, dus hij is nu voor {{- who}}.',
  'why.away': 'Dan weg: {{- who}}.',
}
