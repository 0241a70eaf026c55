export const enUS = {
  'card.heading': '### {{chore}}',
  'add.done': '### Added: {{chore}}',
  'add.zone':
    '-# Read in the time of {{city}}, by the language of this server; </setup:0> changes it',

  'done.success': '✅ **{{chore}}** is done. Thank you, <@{{by}}>.',
  'done.next': 'Next time: <t:{{at}}:F>',
  'done.nextAnyTime': 'Next time: <t:{{at}}:D>',
  'done.missed':
    'The turn of <t:{{was}}:D> was closed in the meantime, so this counts for <t:{{at}}:D>.',
  'undo.done': '### Open again: {{chore}}',

  'button.add': 'Add chore',
  'button.done': 'Done',
  'button.undo': 'Undo',

  'card.schedule': '🔁 Repeats: {{when}}',
  'card.once': '1️⃣ Once',
  'card.whose': '👤 Whose turn: <@{{userId}}>',
  'card.anyone': '👥 Anyone can do this',
  'card.lastDone': '✅ Done by <@{{by}}> <t:{{at}}:R>',
  'card.awaits.manager': '⏳ It counts as soon as a manager agrees',
  'card.awaits.member': '⏳ It counts as soon as another member agrees',
  'card.awaits.dispute': '⏳ Not everyone agrees that it is done: a third member decides',

  'button.edit': 'Edit',
  'button.more': 'More',
  'button.delete': 'Delete',
  'button.back': 'Back',
  'chore.unreadable': 'unreadable chore',
  'edit.done': '### Changed: {{chore}}',
  'edit.was.name': '-# It was called “{{chore}}”',
  'edit.was.schedule': '-# It was due {{when}}',
  'edit.was.area': '-# It was in {{area}}',
  'edit.was.noArea': '-# It was in no area',
  'edit.was.notes': '-# Its notes were changed',
  'edit.was.closing': '-# Before, if nobody did it: {{missed}}',
  'undoEdit.done': '### As it was: {{chore}}',
  'delete.done': '🗑️ **{{chore}}** is deleted. Nobody is asked to do it any more.',
  'restore.done': '### Back again: {{chore}}',
  'more.heading': '### {{chore}}',
  'more.added': '-# Added by <@{{by}}> <t:{{at}}:R>',
  'card.area': '🌿 {{area}}',
  'card.notes': '📝 {{- notes}}',
  'card.closing': '⏭️ If nobody does it: {{missed}}',
  'card.deleted': '🗑️ Deleted',
  'closing.keepOpen': 'it stays open until somebody does it',
  'closing.closeAtNext': 'it is missed when the next one comes',
  'closing.neverOverdue': 'it waits, and is never overdue',

  'button.myChores': 'My chores',
  'button.share': 'Share',
  'button.handOver': 'Hand over',
  'button.claim': 'I’ll do it',
  'share.by': '-# Shared by <@{{userId}}>',

  'button.helped': 'I helped',
  'done.helpers': '🤝 With the help of {{- who}}',

  'done.saidBy': '-# <@{{userId}}> said so',
  'done.note': '📝 {{note}}',

  'button.begin': 'In progress',
  'button.stop': 'Not in progress',
  'card.begun': '🚧 <@{{by}}> is on it since <t:{{at}}:t>',

  'button.rules': 'When done',
  'card.requires.time': '⏳ A turn can be done once the one before it was due',
  'card.requires.steps': '☑️ It counts as done with all of its steps',
  'card.requires.manager': '👀 A manager agrees that it is done',
  'card.requires.member': '👀 Another member agrees that it is done',
  'done.awaits.manager':
    '⏳ A manager is asked whether they agree. If nobody says otherwise within a day, it counts.',
  'done.awaits.member':
    '⏳ Another member is asked whether they agree. If nobody says otherwise within a day, it counts.',
  'card.requires.note': '📝 A note is asked for when it is done',

  'card.requires.photo': '📷 A photo is asked for when it is done',
  'proof.link': '[Photo]({{- link}})',
  'proof.shown': '📷 {{- links}}',
  'proof.coming': '📷 I am posting the photo for everyone to see.',

  'card.suggested_one':
    '-# Lately it is done about once a day; </chore edit:0> changes how often it comes',
  'card.suggested_other':
    '-# Lately it is done about every {{count}} days; </chore edit:0> changes how often it comes',
  'closing.openToAll': 'it is for anyone once it is a day late',
  'closing.lock': 'it locks: only a manager can still do it, until the next one comes',

  'card.postponed': '↪️ Postponed from <t:{{at}}:f>',
  'card.postponedAnyTime': '↪️ Postponed from <t:{{at}}:D>',

  'done.backdated': '-# Done <t:{{at}}:{{style}}>',

  'button.later': 'Later',
  'button.skip': 'Skip this turn',
  'button.history': 'History',

  'card.shared': '👥 Whose turn: {{- who}}',
  'card.each': '👥 {{- who}}',
  'card.paused': '⏸️ Everyone whose turn it could be is away, so it waits',
  'card.emptyRole':
    '⏸️ Nobody with <@&{{roleId}}> takes part yet, so it waits. Whoever has the role joins with **Join** on the board',
  'card.pool': '🔄 Taking turns: {{- who}}',

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

  'button.weight': 'Effort and priority',
  'button.steps': 'Steps',
  'card.steps': '☑️ {{done}} of {{all}} steps done',
  'weight.effort': 'Effort: {{level}}',
  'weight.priority': 'Priority: {{level}}',
  'card.weight': '⚖️ {{said}}',

  'edit.was.assignment': '-# It was for {{- who}}',
  'edit.given': '-# The turn that is open is for {{- whose}} now, and no longer for {{- was}}',
  'edit.was.effort': '-# Before, it was {{effort}} work',
  'edit.was.priority': '-# Before, it was {{priority}}',

  'button.why': 'Why me?',

  'button.rotation': 'Whose turn',
} as const
