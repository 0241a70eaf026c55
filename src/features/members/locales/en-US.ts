export const enUS = {
  'button.myChores': 'My chores',

  'join.welcome': '### You’re in',
  'join.already': '### You take part already',
  'join.yours': 'Your first turn: **{{chore}}**, {{- when}}.',
  'join.anyone':
    'Nothing is yours yet. **{{chore}}** is for anyone, due {{- when}}: whoever does it presses Done.',
  'join.nothing':
    'Nothing has to be done right now. When something is yours, you find it under My chores.',
} as const
