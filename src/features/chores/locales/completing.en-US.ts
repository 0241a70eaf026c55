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
  'help.already': 'You already said that you helped with “{{chore}}”. **Undo** takes that back.',
  'help.full':
    '{{max}} people helped with “{{chore}}” already, and more cannot be kept, so nothing was changed.',
  'help.none': 'You do not stand with “{{chore}}” as someone who helped, so nothing was changed.',
  'undoHelp.done': '↩️ You no longer stand with **{{chore}}** as someone who helped.',
  'done.helpers': '🤝 With the help of {{- who}}',
  'history.helped': '{{- line}}, with {{- who}}',
} as const
