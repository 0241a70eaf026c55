/** Of who did a turn, with whom, and what was said of it. */
export const completingEnUS = {
  'begin.already':
    'It is known already that you are on “{{chore}}”. **Done** is for when it is done.',
  'begin.other':
    '<@{{by}}> began with “{{chore}}” <t:{{at}}:R>, so nothing was changed. You can still do it with **Done**.',
  'stop.nobody': 'Nobody is on “{{chore}}”, so nothing was changed.',
  'stop.notYours':
    '<@{{by}}> is on “{{chore}}”, so only <@{{by}}> or a manager can say that it is not so. You can still do it with **Done**.',

  'rules.heading': '### When {{chore}} counts as done',
  'rules.nothing': 'As soon as somebody presses **Done**.',
  'rules.asked.note': '📝 Whoever does it writes a note.',
  'rules.asked.steps': '☑️ All of its steps are done.',
  'rules.asked.time': '⏳ It is not too early: a turn can be done once the one before it was due.',
  'rules.option.time': 'It is not too early',
  'rules.option.steps': 'All of its steps are done',
  'rules.option.note': 'A note is written',
  'rules.pick': 'Nothing has to be there',
  'rules.asked.manager':
    '👀 It counts once a manager agrees, or when nobody says otherwise within a day.',
  'rules.asked.member':
    '👀 It counts once another member agrees, or when nobody says otherwise within a day.',
  'rules.approver.nobody': 'Nobody has to agree',
  'rules.approver.manager': 'A manager agrees',
  'rules.approver.member': 'Another member agrees',
  'rules.pickApprover': 'Who has to agree',
} as const
