export const enUS = {
  'button.done': 'Done',
  'button.snooze': 'Snooze 1 hour',
  'button.myChores': 'My chores',

  'due.heading': '### ⏰ {{chore}}',
  'due.at': '⏳ Due <t:{{at}}:{{style}}>',
  'due.was': '🔴 Overdue: was due <t:{{at}}:{{style}}>',
  'due.waiting': '🕰️ No hurry: it waits since <t:{{at}}:{{style}}>',
  'due.whose': '👤 Whose turn: <@{{userId}}>',
  'button.cant': 'Can’t',
  'button.why': 'Why me?',
  'due.shared': '👥 Whose turn: {{- who}}',
  'due.anyone': '👥 Anyone can do this',

  'snooze.heading': '### 😴 {{chore}}',
  'snooze.until': 'Snoozed by <@{{by}}>: the next reminder comes at <t:{{at}}:t>.',
  'snooze.done':
    '“{{chore}}” is done already, so there is nothing to snooze. What is left is under **My chores**.',
  'snooze.notYours':
    'It is {{- whose}}’s turn to do “{{chore}}”, so only {{- whose}} or a manager can snooze it. You can still do it yourself.',
  'snooze.notFound':
    'I cannot find that chore any more, so nothing was changed. What is open is under **My chores**.',

  'overdue.heading': '### 🔴 Overdue',
  'overdue.member': '**{{chore}}** · <@{{userId}}> · <t:{{at}}:R>',
  'overdue.shared': '**{{chore}}** · {{- who}} · <t:{{at}}:R>',
  'overdue.anyone': '**{{chore}}** · for anyone · <t:{{at}}:R>',
  'overdue.more_one': '-# and one more',
  'overdue.more_other': '-# and {{count}} more',
} as const
