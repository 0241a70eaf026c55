/** Of what is done with one turn of a chore. */
export const turnEnUS = {
  'early.elsewhere':
    'The turn of this time is over already, and the next one is due <t:{{at}}:{{style}}>, so nothing is saved. </chore done:0> in the server asks which one you mean.',
  'extra.done':
    '➕ **{{chore}}** was done once more. Thank you, <@{{by}}>. What is open stays open.',
  'extra.undone': '↩️ That **{{chore}}** was done once more is taken back. What is open stays open.',
  'revived.undone':
    '↩️ That turn of **{{chore}}** counts as not done again. What is open stays open.',

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
  'history.own': '{{- line}}, for <@{{userId}}>',
  'history.undone': '↩️ <@{{by}}> had done it <t:{{at}}:f>; that was taken back',
  'history.reopened': '↩️ The turn of <t:{{due}}:{{style}}> is open again',
  'history.page': '-# Page {{page}}',

  'button.notDone': 'Not done',
} as const
