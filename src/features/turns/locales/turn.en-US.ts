/** Of what is done with one turn of a chore. */
export const turnEnUS = {
  'turn.deleted':
    '“{{chore}}” was deleted, so there is nothing to skip or postpone. What is open is under **My chores**.',
  'turn.notYours':
    'It is {{- whose}}’s turn to do “{{chore}}”, so only {{- whose}} or a manager can skip or postpone it. You can still do it yourself.',

  'turn.locked':
    '“{{chore}}” was due <t:{{at}}:R> and is locked since, so only a manager can skip or postpone it. Ask one of them.',

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
    'The next turn of “{{chore}}” was begun, done, skipped or changed since, so this one stays skipped.',

  'postpone.name': 'snooze',
  'postpone.description': 'Put off one turn of a chore; the turns after it stay when they are',
  'postpone.option.until': 'until',
  'postpone.option.until.description': 'Until when? For example: tonight, tomorrow, friday 18:00',
  'postpone.done': '### Postponed: {{chore}}',
  'postpone.away':
    '🧳 {{- who}} will be away then, and it stays theirs. **Hand over** lets another do it.',
  'postpone.merged_one': '-# The turn of <t:{{last}}:D> goes into this one',
  'postpone.merged_other': '-# {{count}} turns up to <t:{{last}}:D> go into this one',
  'postpone.notLater':
    '“{{chore}}” is due <t:{{at}}:{{style}}>, and what you chose is not later than that, so nothing was changed. Choose a later moment.',
  'when.notOneMoment':
    '“{{text}}” is not one moment, so nothing was changed. Try “tomorrow”, “friday 18:00” or “in 3 hours”. To change how often it comes, use </chore edit:0>.',
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
} as const
