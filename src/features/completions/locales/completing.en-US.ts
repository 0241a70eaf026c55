/** Of who did a turn, with whom, and what was said of it. */
export const completingEnUS = {
  'button.helped': 'I helped',
  'help.done':
    '🤝 You helped <@{{by}}> with **{{chore}}**. What it counts for is split between {{count}} people.',
  'help.undone':
    'It was taken back since that “{{chore}}” was done, so there is nothing to have helped with. What is open is under **My chores**.',
  'help.tooLate':
    '“{{chore}}” was done more than {{hours}} hours ago, so who helped with it stays as it is.',
  'help.yours':
    'You did “{{chore}}” yourself, so you need not say that you helped. It counts for you already.',
  'help.agreed':
    'You agreed that “{{chore}}” is done, as one who had no part in it, so you cannot have helped too. If you did help, take that back first.',
  'help.already': 'You already said that you helped with “{{chore}}”. **Undo** takes that back.',
  'help.full':
    '{{max}} people helped with “{{chore}}” already, and more cannot be kept, so nothing was changed.',
  'help.none': 'You do not stand with “{{chore}}” as someone who helped, so nothing was changed.',
  'undoHelp.done': '↩️ You no longer stand with **{{chore}}** as someone who helped.',
  'history.helped': '{{- line}}, with {{- who}}',
  'history.helpedMany_one': '{{- line}}, with {{- who}} and one more',
  'history.helpedMany_other': '{{- line}}, with {{- who}} and {{count}} more',
  'history.note': '-# 📝 {{note}}',

  'done.option.note': 'note',
  'done.option.note.description': 'What is good to know for who does it next?',
  'done.option.by': 'by',
  'done.option.by.description': 'Who did it, if that was somebody else?',
  'done.byBot': 'A bot cannot do chores, so nothing was saved. Choose the person who did it.',
  'done.byLeft':
    'That person is not in this server any more, so nothing was saved. Choose someone who is.',
  'done.notForOthers':
    'That somebody else did “{{chore}}” is for whose turn it is to say, or for a manager, so nothing was saved. Ask one of them, or who did it.',
  'done.noteNeeded':
    'Whoever does “{{chore}}” is asked for a note, so it is not done yet. Press **Done** on its card in the server, or write it in **note** of </chore done:0>.',
  'note.title': 'Mark a chore as done',
  'note.field': 'Note',
  'note.field.description': 'How did it go, and what is good to know next time?',
} as const
