export const enUS = {
  'done.name': 'done',
  'done.description': 'Mark a chore as done',
  'done.deleted':
    '“{{chore}}” was deleted, so there is nothing to mark as done. What is open is under **My chores**.',
  'done.notYours':
    'In this server only {{- whose}} or a manager marks “{{chore}}” as done, because it is {{- whose}}’s turn. Ask one of them.',
  'done.over':
    'That turn of “{{chore}}” is over, so it cannot be done any more. What is open is under **My chores**.',
  'undo.deleted':
    '“{{chore}}” was deleted since, so this cannot be taken back. Add it again with </chore add:0> if it still has to be done.',
  'undo.notDone': '“{{chore}}” is open: there is nothing to take back.',

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
