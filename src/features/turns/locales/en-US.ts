export const enUS = {
  'chore.notFound':
    'I cannot find that chore: it may be done by now, or be called differently. Pick one from the list, or look under **My chores**.',

  'when.unreadable':
    'I cannot read “{{text}}” as a time, so nothing was saved. Try “friday 18:00”, “every day 19:00” or “every 2 weeks on friday”.',
  'when.past': '“{{text}}” has already passed, so nothing was saved. Choose a later time.',

  'done.already':
    '“{{chore}}” is already done: <@{{by}}> did it <t:{{at}}:R>. What is left is under **My chores**.',
  'done.alreadyByYou':
    '“{{chore}}” is already done: you did it <t:{{at}}:R>. What is left is under **My chores**.',

  'button.undo': 'Undo',

  'button.back': 'Back',

  'begin.already':
    'It is known already that you are on “{{chore}}”. **Done** is for when it is done.',
  'begin.other':
    '<@{{by}}> began with “{{chore}}” <t:{{at}}:R>, so nothing was changed. You can still do it with **Done**.',
  'stop.nobody': 'Nobody is on “{{chore}}”, so nothing was changed.',
  'stop.notYours':
    '<@{{by}}> is on “{{chore}}”, so only <@{{by}}> or a manager can say that it is not so. You can still do it with **Done**.',

  'why.heading': '### Why: {{chore}}',
} as const
