export const enUS = {
  'help.name': 'help',
  'help.description': 'What ChoresTree can do, and how',
  'help.intro':
    '## ChoresTree\nWho does what, when, fairly. Answers are for your eyes only, and a Done can be taken back for a day.',
  'help.commands':
    '`/chore add` adds a chore: what, when and whose. Without options it asks you.\n`/chores` shows what has to be done, with a Done button on each.\n`/chore done` marks one as done, `/chore show` tells more about one.\n`/manage settings`, for managers: the channel in which it calls out what is due.',
  'help.when':
    'For **when**, write it as you would say it: `today`, `tomorrow 18:00`, `1 december`, `every day 19:00`, `every tuesday`, `every 2 weeks on friday`. Dutch works too.',
  'help.offline':
    '-# ChoresTree is shown as offline, because it only listens when you use it. It works all the same.',
} as const
