import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'profile.name': 'profiel',
  'profile.description': 'Je volgende beurten, hoeveel je draagt, wat je pas deed, en je reeks',
  'profile.who': 'wie',
  'profile.who.description': 'Wiens profiel? Laat leeg voor dat van jezelf',

  'title.own': '## 👤 Jouw profiel',
  'title.of': '## 👤 Profiel van <@{{userId}}>',
  'title.direct': '## 👤 {{- title}}',
  'title.everywhere': '## 👤 Jouw profiel per server',
  'away.now': '🧳 Weg tot en met {{day}}',
  'away.nowOpen': '🧳 Weg',
  'away.soon': '🧳 Weg van {{from}} tot en met {{to}}',
  'away.soonOpen': '🧳 Weg vanaf {{from}}',

  'next.title': '### Volgende beurten',
  'next.row': '- **{{chore}}** · {{- due}}',
  'next.more_one': '-# en nog een',
  'next.more_other': '-# en nog {{count}}',
  'next.none': 'Je bent nu nergens aan de beurt.',
  'next.noneOf': '<@{{userId}}> is nu nergens aan de beurt.',

  'owed.title': '### Doorgegeven beurten',
  'owed.byThem_one': '- **{{chore}}** · jij neemt de volgende beurt van <@{{userId}}>',
  'owed.byThem_other': '- **{{chore}}** · jij neemt {{count}} beurten van <@{{userId}}>',
  'owed.toThem_one': '- **{{chore}}** · <@{{userId}}> neemt jouw volgende beurt',
  'owed.toThem_other': '- **{{chore}}** · <@{{userId}}> neemt {{count}} beurten van jou',

  'load.title': '### Hoeveel het is',
  'load.bar_one': '{{bar}} {{effort}} punten zwaarte in één dag hier',
  'load.bar_other': '{{bar}} {{effort}} punten zwaarte in {{count}} dagen hier',
  'load.middle': '-# Wat gedaan is en wat open staat. Het midden van de groep: {{middle}}',
  'load.none': '{{bar}} Nog niets te wegen: er was hier geen dag zonder afwezigheid.',

  'done.title': '### Gedaan',
  'done.counts': '**{{week}}** in 7 dagen · **{{window}}** in {{days}} dagen',
  'done.helped_one': 'Eén keer geholpen',
  'done.helped_other': '{{count}} keer geholpen',

  'streak.title': '### Reeks',
  'streak.length_one': '🔥 Eén beurt gedaan',
  'streak.length_other': '🔥 **{{count}}** beurten op rij gedaan',
  'streak.none': 'Hij begint bij de volgende beurt die je doet.',
  'streak.frozen': '-# ❄️ Een joker hield hem vast toen je **{{chore}}** van <t:{{at}}:D> miste',
  'streak.freezes_one': '-# ❄️ Eén joker: de volgende beurt die je mist, breekt hem niet af',
  'streak.freezes_other':
    '-# ❄️ {{count}} jokers: de volgende beurten die je mist, breken hem niet af',
  'streak.earn':
    '-# {{turns}} beurten op rij geven een joker, die één gemiste beurt goedmaakt. Weg zijn of overslaan verandert niets.',

  'stranger.own':
    'Je doet hier nog niet mee. Druk op **Doe mee**, of doe iets: vanaf dan krijg je beurten.',
  'stranger.of': '<@{{userId}}> doet hier nog niet mee, dus er is niets te tonen.',
  bot: 'Een bot heeft geen klussen, dus ook geen profiel. Kies een persoon.',

  'guild.named': '{{name}}',
  'guild.numbered': '[Server {{number}}](https://discord.com/channels/{{guildId}})',

  'everywhere.guild': '### {{- title}}',
  'everywhere.next': '**{{chore}}** · {{- due}}',
  'everywhere.nextOf': '**{{chore}}** · {{- due}}, en nog {{count}}',
  'everywhere.nothing': 'Je bent nu nergens aan de beurt.',
  'everywhere.more_one': '-# en nog een server',
  'everywhere.more_other': '-# en nog {{count}} servers',
  'everywhere.none':
    'Ik ken nog geen server waar je klussen doet. Voeg een klus toe of doe er een in een server met ChoresTree: vanaf dan zie je hem ook hier.',
  'everywhere.broken': '⚠️ Deze kan ik nu niet lezen. Kijk over een minuut nog eens.',
  'everywhere.member':
    'Het profiel van iemand anders is alleen in een server te zien. Gebruik </profile:0> daar, of laat **wie** leeg voor dat van jezelf.',

  'chore.unreadable': 'onleesbare klus',
  'button.myChores': 'Mijn klussen',
  'button.theirChores': 'Hun klussen',
  'button.away': 'Afwezig',
  'button.join': 'Doe mee',
}
