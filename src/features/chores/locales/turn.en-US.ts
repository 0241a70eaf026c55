/** Of what is done with one turn of a chore. */
export const turnEnUS = {
  'turn.deleted':
    '“{{chore}}” was deleted, so there is nothing to skip or postpone. What is open is under **My chores**.',
  'turn.over':
    'This turn of “{{chore}}” is over already, so nothing was changed. What is open is under **My chores**.',
  'turn.notYours':
    'It is {{- whose}}’s turn to do “{{chore}}”, so only {{- whose}} or a manager can skip or postpone it. You can still do it yourself.',

  'turn.locked':
    '“{{chore}}” was due <t:{{at}}:R> and is locked since, so only a manager can skip or postpone it. Ask one of them.',

  'done.early':
    '### {{chore}}\nThe turn of this time is over already, and the next one is due <t:{{at}}:{{style}}>. Was this that one, or was it once more than it has to be? Nothing is saved until you choose.',
  'done.tooEarly':
    '### {{chore}}\nThe turn of this time is over already. The next one is due <t:{{at}}:{{style}}>, and can be done from <t:{{from}}:F> on. What is done before that can be logged as an extra.',
  'early.elsewhere':
    'The turn of this time is over already, and the next one is due <t:{{at}}:{{style}}>, so nothing is saved. </chore done:0> in the server asks which one you mean.',
  'early.count': 'Count it for {{day}}',
  'early.extra': 'Log as extra',
  'extra.done':
    '➕ **{{chore}}** was done once more. Thank you, <@{{by}}>. What is open stays open.',
  'extra.undone': '↩️ That **{{chore}}** was done once more is taken back. What is open stays open.',
  'revived.undone':
    '↩️ That turn of **{{chore}}** counts as not done again. What is open stays open.',
  'done.locked':
    '“{{chore}}” was due <t:{{at}}:R> and is locked since, so only a manager can still mark it as done. Ask one of them.',

  'skip.name': 'skip',
  'skip.description': 'Skip one turn of a chore: nobody has to do it this time',
  'skip.option.reason': 'reason',
  'skip.option.reason.description': 'Why is it not needed? It stands in the log of the server',
  'skip.done': '⏭️ **{{chore}}** is skipped: nobody has to do it this time.',
  'skip.reason': '📝 {{reason}}',
  'skip.once':
    '“{{chore}}” comes only once, so it has no next turn to skip to. Delete it with </chore delete:0> when nobody has to do it, or put it off with </chore snooze:0>.',
  'undoSkip.done': '### Open again: {{chore}}',
  'undoSkip.movedOn':
    'The next turn of “{{chore}}” was done, skipped or changed since, so this one stays skipped.',

  'postpone.name': 'snooze',
  'postpone.description': 'Put off one turn of a chore; the turns after it stay when they are',
  'postpone.option.until': 'until',
  'postpone.option.until.description': 'Until when? For example: tonight, tomorrow, friday 18:00',
  'postpone.done': '### Postponed: {{chore}}',
  'postpone.merged_one': '-# The turn of <t:{{last}}:D> goes into this one',
  'postpone.merged_other': '-# {{count}} turns up to <t:{{last}}:D> go into this one',
  'postpone.notLater':
    '“{{chore}}” is due <t:{{at}}:{{style}}>, and what you chose is not later than that, so nothing was changed. Choose a later moment.',
  'when.notOneMoment':
    '“{{text}}” is not one moment, so nothing was changed. Try “tomorrow”, “friday 18:00” or “in 3 hours”. To change how often it comes, use </chore edit:0>.',
  'when.timesWanted':
    '“{{text}}” does not say at which times, so nothing was saved. Name them: “every day at 8:00 and 20:00”.',
  'when.beyondRules':
    '“{{text}}” is a rhythm that I do not know, so nothing was saved. A chore has one day of the month: “every month on the 1st” or “the first monday of the month”. For more days, add one chore for each.',
  'undoPostponement.done': '### Due as before: {{chore}}',
  'undoPostponement.movedOn': '“{{chore}}” was moved again or done since, so this stays.',

  'later.heading': '### Later: {{chore}}',
  'later.pick': 'Until when?',
  'later.hour': 'In 1 hour',
  'later.hours': 'In 3 hours',
  'later.tonight': 'Tonight',
  'later.tomorrow': 'Tomorrow',
  'later.weekend': 'In the weekend',
  'later.other': 'Another moment…',
  'later.other.description': 'Type a day, a date or a time',
  'later.title': 'Postpone a chore',
  'later.field': 'Until when?',
  'later.field.description': 'A day, a date or a time, in English or Dutch',
  'later.field.placeholder': 'friday 18:00',

  'done.option.at': 'at',
  'done.option.at.description': 'When was it done, if not now? For example: yesterday 18:00',
  'past.unreadable':
    'I cannot read “{{text}}” as a moment that has been, so nothing was saved. Try “yesterday 18:00”, “monday” or “2 hours ago”.',
  'past.ahead':
    '“{{text}}” is still to come, so nothing was saved. Leave **at** empty when it is done now.',
  'done.beforeAdded':
    '“{{chore}}” was added <t:{{at}}:f>, and cannot have been done before that, so nothing was saved. Choose a later moment.',
  'done.beforeLast':
    '“{{chore}}” was last done <t:{{at}}:f>, and this is not later, so nothing was saved. Choose a later moment.',

  'history.name': 'history',
  'history.description': 'See how the last turns of a chore went: who did it, and when',
  'history.heading': '## History of {{chore}}',
  'history.empty': 'There are no turns on this page. The latest ones are on the first page.',
  'history.done': '✅ <t:{{due}}:{{style}}> · done by <@{{by}}> <t:{{at}}:{{how}}>',
  'history.extra': '➕ Done once more by <@{{by}}> <t:{{at}}:{{how}}>',
  'history.open': '⏰ <t:{{due}}:{{style}}> · open',
  'history.overdue': '🔴 <t:{{due}}:{{style}}> · open, overdue',
  'history.over': '✅ <t:{{due}}:{{style}}> · done',
  'history.skipped': '⏭️ <t:{{due}}:{{style}}> · skipped',
  'history.covered': '🔗 <t:{{due}}:{{style}}> · went into another turn',
  'history.missed': '❌ <t:{{due}}:{{style}}> · nobody did it',
  'history.neutral':
    '⚪ <t:{{due}}:{{style}}> · does not count: the server was paused, or I was away',
  'history.cancelled': '🗑️ <t:{{due}}:{{style}}> · deleted with the chore',
  'history.postponed': '{{- line}}, postponed from <t:{{from}}:d>',
  'history.undone': '↩️ <@{{by}}> had done it <t:{{at}}:f>; that was taken back',
  'history.reopened': '↩️ The turn of <t:{{due}}:{{style}}> is open again',
  'history.page': '-# Page {{page}}',

  'button.notDone': 'Not done',
} as const
