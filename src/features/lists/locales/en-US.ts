export const enUS = {
  'chores.name': 'chores',
  'chores.description': 'See what has to be done, and mark it as done',
  'chores.filter': 'filter',
  'chores.filter.description': 'Which chores? Without a filter: yours, and those for anyone',
  'chores.filter.default': 'For you',
  'chores.filter.mine': 'Mine',
  'chores.filter.open': 'For anyone',
  'chores.filter.theirs': 'All of theirs',
  'chores.filter.overdue': 'Overdue',
  'chores.filter.today': 'Today',
  'chores.filter.week': 'This week',
  'chores.filter.all': 'All',
  'chores.title.default': 'For you',
  'chores.title.mine': 'Your chores',
  'chores.title.open': 'Chores for anyone',
  'chores.title.overdue': 'Overdue',
  'chores.title.today': 'Today and overdue',
  'chores.title.week': 'This week and overdue',
  'chores.title.all': 'All chores',
  'chores.page': '-# Page {{page}} of {{pages}} · {{total}} open',
  'chores.total': '-# {{total}} open',
  'chores.member': 'member',
  'chores.member.description': 'Whose chores? Leave empty for your own',
  'chores.title.for': 'For <@{{userId}}>',
  'chores.title.of': 'Chores of <@{{userId}}>',
  'chores.empty.default':
    'Nothing is waiting for you. Add a chore, or see under **All** what others do.',
  'chores.empty.mine': 'Nothing is yours right now. What anyone can do is under **For anyone**.',
  'chores.empty.open':
    'Every open chore is somebody’s. Add one that anyone can do, or look at **All**.',
  'chores.empty.overdue': 'Nothing is overdue. What comes next is under **This week**.',
  'chores.empty.today': 'Nothing is due today. What comes next is under **This week**.',
  'chores.empty.week': 'Nothing is due this week. What comes later is under **All**.',
  'chores.empty.all': 'No chore is open in this server. Add one, and it shows up here.',
  'chores.empty.direct': 'Nothing to list here. Pick another filter, or look at **All servers**.',
  'chores.empty.theirs':
    'Nothing of <@{{userId}}> is open here. Pick another filter, or look at your own with </chores:0>.',

  'menu.theirs': 'See their chores',
  'menu.bot': 'A bot has no chores. Choose a person.',

  'away.welcome': '👋 **Welcome back.** Turns come to you again from today.',

  'row.member': '**{{chore}}** · <@{{userId}}>',
  'row.shared': '**{{chore}}** · {{- who}}',
  'row.begun': '🚧 <@{{by}}> is on it',
  'row.anyone': '**{{chore}}** · for anyone',
  'row.area': '{{- due}} · 🌿 {{area}}',
  'done.row': '✅ **{{chore}}** · done by <@{{by}}>',
  'undo.row': '↩️ **{{chore}}** is open again',

  'button.add': 'Add chore',
  'button.done': 'Done',
  'button.undo': 'Undo',
  'button.previous': 'Previous',
  'button.next': 'Next',
  'button.myChores': 'My chores',
  'button.share': 'Share',
  'button.handOver': 'Hand over',
  'button.showAll': 'Show all',
  'button.everywhere': 'All servers',

  'guild.named': '{{name}}',
  'guild.unnamed': '[Server](https://discord.com/channels/{{guildId}})',
  'guild.numbered': '[Server {{number}}](https://discord.com/channels/{{guildId}})',

  'everywhere.guild': '### {{- title}}\n-# {{total}} open',
  'everywhere.quiet': '-# Nothing to list in {{- titles}}',
  'everywhere.broken':
    '⚠️ I cannot read {{- titles}} right now. The others are complete. Look again in a minute.',
  'everywhere.others_one': 'one more',
  'everywhere.others_other': '{{count}} more',
  'everywhere.none':
    'I know of no server where you do chores yet. Add a chore or do one in a server that has ChoresTree: from then on you see it here too.',
  'everywhere.member':
    'The chores of somebody else can be seen only inside a server. Use </chores:0> there, or leave **member** empty to see your own here.',

  'share.by': '-# Shared by <@{{userId}}>',
  'share.nothing':
    'Everything on this list is done by now, so there is nothing to share. What is left is under **My chores**.',

  'chore.unreadable': 'unreadable chore',
} as const
