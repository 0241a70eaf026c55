export const enUS = {
  'button.yes.approval': 'Approve',
  'button.no.approval': 'Decline',
  'button.yes.dispute': 'It is done',
  'button.no.dispute': 'Not done',
  'button.undo': 'Undo',
  'button.done': 'Done',
  'button.myChores': 'My chores',
  'chore.unreadable': 'unreadable chore',
  'reason.unreadable': 'The reason cannot be read any more',

  'request.heading': '### Is {{chore}} done?\n<@{{by}}> did it.',
  'request.manager': '👀 A manager who had no part in it can answer.',
  'request.role':
    '👀 <@&{{role}}>, or who manages the server, can answer, if they had no part in it.',
  'request.member': '👀 Anyone who had no part in it can answer.',
  'request.disputed':
    '### Was {{chore}} done?\n<@{{by}}> says yes. <@{{disputedBy}}> looked and does not think so:',
  'request.reason': '> {{reason}}',
  'request.neutral': '⚖️ Someone else can have a look and decide.',
  'request.note': '📝 {{note}}',
  'request.photoLink': '[Photo]({{- link}})',
  'request.photo': '📷 {{- links}}',
  'request.photoComing': '📷 There is a photo of it, in a message of its own.',
  'request.silence': '-# Without an answer it counts, <t:{{until}}:R>.',

  'given.approval': '✅ **{{chore}}** counts. <@{{by}}> agrees that <@{{doneBy}}> did it.',
  'given.dispute': '✅ **{{chore}}** counts. <@{{by}}> had a look: <@{{doneBy}}> did it.',
  'declined.short': '↩️ **{{chore}}** is open again. <@{{by}}> had a look.',
  'declined.notice':
    '↩️ <@{{doneBy}}>, **{{chore}}** is open again. <@{{by}}> had a look, and something is left to do:',
  'declined.discounted': '↩️ **{{chore}}** does not count this time. <@{{by}}> had a look.',
  'declined.discountedNotice':
    '↩️ <@{{doneBy}}>, what you did of **{{chore}}** does not count this time. <@{{by}}> had a look and says why:',
  'declined.now': 'Press **Done** when it is ready. Thank you for what you did already.',

  'decline.title': 'What is left to do?',
  'decline.field': 'What is left to do',
  'decline.field.description': 'Whoever did it reads this, in the channel of this server.',
  'dispute.title': 'What is not done?',
  'dispute.field': 'What you saw',
  'dispute.field.description': 'Whoever did it reads this, and someone else decides.',
  'dispute.done':
    '⚖️ Thank you. Someone who had no part in **{{chore}}** is asked to decide, and <@{{by}}> can read why. Until then it counts as done.',
  'withdraw.done': '↩️ Taken back: you say nothing against **{{chore}}** any more.',

  'answer.given':
    '<@{{by}}> answered for “{{chore}}” <t:{{at}}:R>: it counts. So nothing was changed.',
  'answer.byTime':
    'Nobody said otherwise within a day, so “{{chore}}” counts already and nothing was changed.',
  'answer.disputed':
    '<@{{by}}> says that “{{chore}}” is not done, so someone who had no part in it decides. The question is in the channel of this server.',
  'answer.notAsked':
    'Nobody has to answer for “{{chore}}” any more, so nothing was changed. It counts as done.',
  'answer.declined':
    '<@{{by}}> had a look at “{{chore}}” and says that it does not count, so there is nothing left to answer. What is open is under **My chores**.',
  'answer.undone':
    'It was taken back since that “{{chore}}” was done, so there is nothing left to answer. What is open is under **My chores**.',
  'answer.gone':
    'That turn is not there any more, so nothing was changed. What is open is under **My chores**.',
  'answer.own':
    'You had a part in “{{chore}}” yourself, so somebody else answers. If nobody does, it counts by itself.',
  'answer.notNeutral':
    'You said before what you think of “{{chore}}”, so somebody else decides. If nobody does, it counts by itself.',
  'answer.managers':
    'Whether “{{chore}}” counts is for a manager to say, so nothing was changed. If it is not done, say so with **Not done** in </chore history:0>.',

  'undoApproval.none': 'No answer of yours stands for “{{chore}}”, so nothing was changed.',
  'undoApproval.notYours':
    '<@{{by}}> answered for “{{chore}}”, so only <@{{by}}> or a manager takes that back.',
  'undoApproval.tooLate':
    'You answered for “{{chore}}” more than {{hours}} hours ago. A manager can still take that back.',

  'decline.movedOn':
    'Somebody did something with the next turn of “{{chore}}” since, so this one stays as it is. The next one is under **My chores**.',
  'decline.deleted':
    '“{{chore}}” was deleted, so there is nothing to open again. A manager can bring it back first.',
  'decline.nameTaken':
    'Another chore is called “{{chore}}” now, so this one cannot be opened again. Rename that one first.',

  'dispute.own':
    'You had a part in “{{chore}}” yourself. **Undo** in </chore history:0> takes it back.',
  'dispute.tooLate':
    '“{{chore}}” was done more than {{hours}} hours ago, so it stays as it is. A manager can still take it back.',
  'dispute.noChannel':
    'Nobody can be asked about “{{chore}}”, as no channel is chosen, so nothing was changed. A manager can choose one with </manage settings:0>, or take it back.',
  'withdraw.notYours': '<@{{by}}> said that “{{chore}}” is not done, so only they take that back.',
} as const
