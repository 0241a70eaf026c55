import type { Translation } from '../../../core/i18n/catalog.ts'
import type { whoseEnUS } from './whose.en-US.ts'

export const whoseNl: Translation<typeof whoseEnUS> = {
  'who.oneRole':
    'Om de beurt gaat met één rol, of met mensen die je kiest, dus er is niets opgeslagen. Kies alleen één rol, of alleen mensen.',
  'who.everyone':
    'Iedereen heeft **@everyone**, dus er is niets opgeslagen. Kies niemand, dan kan iedereen hem doen; of kies een andere rol.',

  'weight.heading': '### ⚖️ Zwaarte en voorrang: {{chore}}',
  'weight.about':
    'Beurten worden verdeeld naar hoe zwaar ze zijn. Van wat op hetzelfde moment moet, komt het dringendste eerst.',
  'weight.pickEffort': 'Hoe zwaar hij is',
  'weight.pickPriority': 'Hoe dringend hij is',
  'add.option.effort': 'zwaarte',
  'add.option.effort.description': 'Hoe zwaar is hij? Daarnaar worden de beurten verdeeld',
  'add.option.priority': 'voorrang',
  'add.option.priority.description':
    'Hoe dringend is hij? Van wat op hetzelfde moment moet, komt hij eerst',

  'add.option.rotation': 'beurt',
  'add.option.rotation.description':
    'Hoe een paar mensen hem delen; het formulier vraagt wie dat zijn',
  'way.inOrder': 'Om de beurt, op volgorde',
  'way.leastLoaded': 'Om de beurt, wie het minst deed',
  'way.shuffle': 'Om de beurt, geschud',
  'way.anyOne': 'Een van hen',
  'way.together': 'Allemaal samen',
  'way.each': 'Ieder een eigen',
  'rotation.tooFew':
    'Om de beurt kan alleen met twee mensen of meer, dus er is niets opgeslagen. Kies ze allemaal, en probeer het opnieuw.',
  'rotation.roleWays':
    'Wie een rol heeft, doet het om de beurt: op volgorde, wie het minst deed, of geschud. Er is niets opgeslagen: kies een daarvan, of mensen in plaats van de rol.',

  'rotation.name': 'beurt',
  'rotation.description':
    'Wie om de beurt een klus doen, in welke volgorde, en wie aan de beurt is',
  'rotation.heading': '### 🔄 Aan de beurt: {{chore}}',
  'rotation.saved': '-# Opgeslagen',
  'rotation.member': '{{place}}. <@{{userId}}>',
  'rotation.holder': '{{place}}. **<@{{userId}}>** ⬅️',
  'rotation.anyone': 'Hij is voor iedereen. Kies twee mensen of meer, dan gaat het om de beurt.',
  'rotation.role': 'Wie <@&{{roleId}}> heeft en meedoet, om de beurt:',
  'rotation.one': 'Altijd van deze persoon. Kies er meer, dan gaat het om de beurt.',
  'rotation.pickMembers': 'Wie om de beurt',
  'rotation.pickUp': 'Volgorde wijzigen',
  'rotation.up': 'Nummer {{from}} komt voor nummer {{to}}',
  'rotation.next': 'Naar de volgende',
  'rotation.nobodyElse':
    'Er is niemand anders die het nu kan doen, dus de beurt blijft zoals hij is.',
  'rotation.every.occurrence1': 'De beurt wisselt elke keer',
  'rotation.every.occurrence2': 'De beurt wisselt na 2 keer',
  'rotation.every.occurrence3': 'De beurt wisselt na 3 keer',
  'rotation.every.day1': 'De beurt wisselt elke dag',
  'rotation.every.week1': 'De beurt wisselt elke week',
  'rotation.every.week2': 'De beurt wisselt elke 2 weken',
  'rotation.every.month1': 'De beurt wisselt elke maand',
  'rotation.help.advance': 'Iemand helpt: de beurt gaat door',
  'rotation.help.keepTurn': 'Iemand helpt: de beurt blijft van wie hij is',
  'rotation.help.credit': 'Iemand helpt: diens eigen volgende beurt vervalt',
  'rotation.miss.advance': 'Gemist: de beurt gaat door',
  'rotation.miss.stay': 'Gemist: de beurt blijft van wie hij is',
}
