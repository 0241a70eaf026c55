/** What is refused alike wherever somebody asks for it: the catalogs of those features have these sentences too. */
export const refusalsEnUS = {
  'done.early':
    '### {{chore}}\nThe turn of this time is over already, and the next one is due <t:{{at}}:{{style}}>. Was this that one, or was it once more than it has to be? Nothing is saved until you choose.',
  'done.tooEarly':
    '### {{chore}}\nThe turn of this time is over already. The next one is due <t:{{at}}:{{style}}>, and can be done from <t:{{from}}:F> on. What is done before that can be logged as an extra.',
  'early.count': 'Count it for {{day}}',
  'early.extra': 'Log as extra',
  'done.stepsLeft_one':
    'One step of “{{chore}}” is not done yet, and it counts as done with all of them. Tick it under **Steps**.',
  'done.stepsLeft_other':
    '{{count}} steps of “{{chore}}” are not done yet, and it counts as done with all of them. Tick them under **Steps**.',
  'done.locked':
    '“{{chore}}” was due <t:{{at}}:R> and is locked since, so only a manager can still mark it as done. Ask one of them.',
  'done.already':
    '“{{chore}}” is already done: <@{{by}}> did it <t:{{at}}:R>. What is left is under **My chores**.',
  'done.alreadyByYou':
    '“{{chore}}” is already done: you did it <t:{{at}}:R>. What is left is under **My chores**.',
  'undo.movedOn':
    'Somebody did something with the next turn of “{{chore}}” since, so this one stays done. Take that back first.',
  'undo.tooLate':
    '“{{chore}}” was done more than {{hours}} hours ago, so it stays done. A manager can still take it back.',
  'undo.notYours':
    '<@{{by}}> did “{{chore}}”, so only <@{{by}}> or a manager can take that back. Ask one of them.',
  'undo.nameTaken':
    'There is another chore called “{{chore}}” by now, so this one stays done. Do that one instead, or add it under another name.',
  'chore.notFound':
    'I cannot find that chore: it may be done by now, or be called differently. Pick one from the list, or look under **My chores**.',
  'when.unreadable':
    'I cannot read “{{text}}” as a time, so nothing was saved. Try “friday 18:00”, “every day 19:00” or “every 2 weeks on friday”.',
  'when.past': '“{{text}}” has already passed, so nothing was saved. Choose a later time.',
  'turn.over':
    'This turn of “{{chore}}” is over already, so nothing was changed. What is open is under **My chores**.',
  'change.restricted':
    'In this server only managers change chores, so “{{chore}}” stays as it is. Ask one of them.',
} as const
