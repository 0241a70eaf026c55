/** Whose a chore is, and why. */
export const whoseEnUS = {
  'who.anyone': 'anyone',
  'who.or': '{{- some}} or {{- last}}',
  'who.and': '{{- some}} and {{- last}}',
  'who.more': '{{- some}} and {{count}} more',
  'who.rotation': '{{- who}}, {{how}}',

  'how.inOrder': 'in order',
  'how.leastLoaded': 'whoever has done least',
  'how.shuffle': 'shuffled',

  'card.shared': '👥 Whose turn: {{- who}}',
  'card.paused': '⏸️ Everyone whose turn it could be is away, so it waits',

  'effort.1': 'very light',
  'effort.2': 'light',
  'effort.3': 'average',
  'effort.4': 'heavy',
  'effort.5': 'very heavy',

  'priority.1': 'whenever',
  'priority.2': 'not urgent',
  'priority.3': 'normal',
  'priority.4': 'important',
  'priority.5': 'urgent',

  'edit.was.assignment': '-# It was for {{- who}}',
  'edit.was.effort': '-# Before, it was {{effort}} work',
  'edit.was.priority': '-# Before, it was {{priority}}',
} as const
