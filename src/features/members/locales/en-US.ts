export const enUS = {
  'button.myChores': 'My chores',

  'join.welcome': '### You’re in',
  'join.already': '### You take part already',
  'join.yours': 'Your first turn: **{{chore}}**, {{- when}}.',
  'join.anyone':
    'Nothing is yours yet. **{{chore}}** is for anyone, due {{- when}}: whoever does it presses **Done**.',
  'join.nothing':
    'Nothing has to be done right now. When something is yours, you find it under **My chores**.',

  'members.name': 'members',
  'members.description': 'Who takes part: see, add and remove people',
  'members.heading.none': '### Who takes part',
  'members.heading_one': '### One person takes part',
  'members.heading_other': '### {{count}} people take part',
  'members.nobody':
    'Nobody takes part yet. People join with the Join button of the board, or when they are given a chore.',
  'members.row': '<@{{userId}}> · since <t:{{at}}:D>',
  'members.add': 'Add people',
  'members.remove': 'Remove somebody',
  'members.added': '✅ Added: {{- names}}.',
  'members.in': 'They take part already, so nothing was changed.',
  'members.bot': 'A bot cannot do chores, so nobody was added. Choose people only.',
  'members.left':
    'Somebody you chose is not in this server any more, so nobody was added. Choose people who are.',

  'remove.ask': '### Remove <@{{userId}}>?',
  'remove.frees_one':
    'One chore goes on without them: {{names}}. What was theirs alone is for anyone.',
  'remove.frees_other':
    '{{count}} chores go on without them: {{names}}. What was theirs alone is for anyone.',
  'chore.unreadable': 'unreadable chore',
  'remove.more_one': 'one more',
  'remove.more_other': '{{count}} more',
  'remove.freesNothing': 'No chore is theirs, so nothing else changes.',
  'remove.done': '### <@{{userId}}> takes part no longer',
  'remove.freed': 'Without them goes on: {{names}}. What was theirs alone is for anyone.',
  'remove.notIn': '<@{{userId}}> does not take part, so nothing was changed.',
  'remove.undone': '✅ <@{{userId}}> takes part again, with the chores that nobody took meanwhile.',
  'undo.nothing': 'There is nothing left to take back, so nothing was changed.',

  'button.previous': 'Previous',
  'button.next': 'Next',
  'button.remove': 'Remove',
  'button.cancel': 'Cancel',
  'button.undo': 'Undo',
  'button.members': 'Who takes part',
} as const
