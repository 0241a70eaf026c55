export const enUS = {
  'chore.notFound':
    'I cannot find that chore: it may be done by now, or be called differently. Pick one from the list, or look under **My chores**.',

  'done.name': 'done',
  'done.description': 'Mark a chore as done',
  'done.already':
    '“{{chore}}” is already done: <@{{by}}> did it <t:{{at}}:R>. What is left is under **My chores**.',
  'done.alreadyByYou':
    '“{{chore}}” is already done: you did it <t:{{at}}:R>. What is left is under **My chores**.',
  'done.deleted':
    '“{{chore}}” was deleted, so there is nothing to mark as done. What is open is under **My chores**.',
  'done.notYours':
    'In this server only {{- whose}} or a manager marks “{{chore}}” as done, because it is {{- whose}}’s turn. Ask one of them.',
  'done.over':
    'That turn of “{{chore}}” is over, so it cannot be done any more. What is open is under **My chores**.',
  'undo.deleted':
    '“{{chore}}” was deleted since, so this cannot be taken back. Add it again with </chore add:0> if it still has to be done.',
  'undo.notDone': '“{{chore}}” is open: there is nothing to take back.',
  'undo.notYours':
    '<@{{by}}> did “{{chore}}”, so only <@{{by}}> or a manager can take that back. Ask one of them.',
  'undo.tooLate':
    '“{{chore}}” was done more than {{hours}} hours ago, so it stays done. A manager can still take it back.',
  'undo.movedOn':
    'Somebody did something with the next turn of “{{chore}}” since, so this one stays done. Take that back first.',

  'undo.nameTaken':
    'There is another chore called “{{chore}}” by now, so this one stays done. Do that one instead, or add it under another name.',

  'button.undo': 'Undo',
  'button.previous': 'Previous',
  'button.next': 'Next',

  'button.back': 'Back',
  'menu.done': 'Mark as done',
  'menu.done.none':
    'That message has no **Done** button of ChoresTree, so I cannot tell which chore is meant. That holds too for a message that a chore was made of. Pick the chore by its name with </chore done:0>, or press **Done** under **My chores**.',
  'menu.done.left':
    'Everything on that message is done already. What is left is under **My chores**.',
  'menu.done.pick': 'Which of these is done?',
  'menu.done.placeholder': 'Pick a chore',

  'button.share': 'Share',
} as const
