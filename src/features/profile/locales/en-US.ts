export const enUS = {
  'profile.name': 'profile',
  'profile.description': 'Your next turns, how much you bear, what you did lately, and your streak',
  'profile.who': 'who',
  'profile.who.description': 'Whose profile? Leave empty for your own',

  'title.own': '## 👤 Your profile',
  'title.of': '## 👤 Profile of <@{{userId}}>',
  'title.direct': '## 👤 {{- title}}',
  'title.everywhere': '## 👤 Your profile in each server',
  'away.now': '🧳 Away to {{day}}',
  'away.nowOpen': '🧳 Away',
  'away.soon': '🧳 Away from {{from}} to {{to}}',
  'away.soonOpen': '🧳 Away from {{from}} on',

  'next.title': '### Next turns',
  'next.row': '- **{{chore}}** · {{- due}}',
  'next.more_one': '-# and one more',
  'next.more_other': '-# and {{count}} more',
  'next.none': 'No turn is yours right now.',
  'next.noneOf': 'No turn is <@{{userId}}>’s right now.',

  'owed.title': '### Turns passed on',
  'owed.byThem_one': '- **{{chore}}** · you take the next turn of <@{{userId}}>',
  'owed.byThem_other': '- **{{chore}}** · you take {{count}} turns of <@{{userId}}>',
  'owed.toThem_one': '- **{{chore}}** · <@{{userId}}> takes your next turn',
  'owed.toThem_other': '- **{{chore}}** · <@{{userId}}> takes {{count}} of your turns',

  'load.title': '### Load',
  'load.bar_one': '{{bar}} {{effort}} points of effort in one day here',
  'load.bar_other': '{{bar}} {{effort}} points of effort in {{count}} days here',
  'load.middle': '-# What was done and what is open. The middle of the group: {{middle}}',
  'load.none': '{{bar}} Nothing to weigh yet: there was no day here without an absence.',

  'done.title': '### Done',
  'done.counts': '**{{week}}** in 7 days · **{{window}}** in {{days}} days',
  'done.helped_one': 'Helped once',
  'done.helped_other': 'Helped {{count}} times',

  'streak.title': '### Streak',
  'streak.length_one': '🔥 One turn done',
  'streak.length_other': '🔥 **{{count}}** turns done in a row',
  'streak.none': 'It begins with the next turn that you do.',
  'streak.frozen': '-# ❄️ A freeze kept it when you missed **{{chore}}** of <t:{{at}}:D>',
  'streak.freezes_one': '-# ❄️ One freeze: the next turn that you miss does not end it',
  'streak.freezes_other': '-# ❄️ {{count}} freezes: the next turns that you miss do not end it',
  'streak.earn':
    '-# {{turns}} turns in a row bring a freeze, which makes up for one that you miss. Being away or skipping changes nothing.',

  'stranger.own':
    'You take no part here yet. Press **Join**, or do something: from then on you have turns.',
  'stranger.of': '<@{{userId}}> takes no part here yet, so there is nothing to show.',
  bot: 'A bot has no chores, so it has no profile. Choose a person.',

  'guild.named': '{{name}}',
  'guild.numbered': '[Server {{number}}](https://discord.com/channels/{{guildId}})',

  'everywhere.guild': '### {{- title}}',
  'everywhere.next': '**{{chore}}** · {{- due}}',
  'everywhere.nextOf': '**{{chore}}** · {{- due}}, and {{count}} more',
  'everywhere.nothing': 'No turn is yours right now.',
  'everywhere.more_one': '-# and one more server',
  'everywhere.more_other': '-# and {{count}} more servers',
  'everywhere.none':
    'I know of no server where you do chores yet. Add a chore or do one in a server that has ChoresTree: from then on you see it here too.',
  'everywhere.broken': '⚠️ I cannot read this one right now. Look again in a minute.',
  'everywhere.member':
    'The profile of somebody else can be seen only inside a server. Use </profile:0> there, or leave **who** empty to see your own here.',

  'chore.unreadable': 'unreadable chore',
  'button.myChores': 'My chores',
  'button.theirChores': 'Their chores',
  'button.away': 'Away',
  'button.join': 'Join',
} as const
