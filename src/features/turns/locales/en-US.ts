export const enUS = {
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
