export const enUS = {
  'away.name': 'away',
  'away.description': 'Say when you are not there',
  'set.name': 'set',
  'set.description': 'Go away for a while: first see which chores go to whom',
  'set.from': 'from',
  'set.from.description': 'The first day, like “friday” or “3 aug”; leave it out for today',
  'set.until': 'until',
  'set.until.description':
    'The last day, like “sunday” or “3–10 aug”; leave it out until you say that you are back',
  'set.note': 'note',
  'set.note.description': 'What others may know of it',
  'set.member': 'member',
  'set.member.description': 'Who is away; managers only. Leave it out for yourself',
  'end.name': 'end',
  'end.description': 'You are back, or you do not go after all',
  'list.name': 'list',
  'list.description': 'Who is away, and until when',

  'preview.title': '### You are away from {{from}} to {{to}}',
  'preview.titleOpen': '### You are away from {{from}}, until you say that you are back',
  'preview.titleFor': '### <@{{userId}}> is away from {{from}} to {{to}}',
  'preview.titleOpenFor': '### <@{{userId}}> is away from {{from}}, until they are back',
  'preview.note': '{{note}}',
  'preview.moves_one': '**One chore moves:**',
  'preview.moves_other': '**{{count}} chores move:**',
  'preview.move': '**{{chore}}** · {{day}} → {{- whose}}',
  'preview.anyone': 'anyone',
  'preview.waits': 'waits until somebody who does it is back',
  'preview.none': 'No chore moves: nothing falls in those days that others share.',
  'preview.alone_one': '**One chore is always for one person alone:**',
  'preview.alone_other': '**{{count}} chores are always for one person alone:**',
  'preview.aloneHow':
    'With **Confirm** that waits, and nobody is called. **Confirm and offer** lets anyone do it this time.',
  'preview.late_one': '**One chore is late already, and stays with whose turn it is:**',
  'preview.late_other': '**{{count}} chores are late already, and stay with whose turn they are:**',
  'preview.lateHow': 'With **Confirm, move late too** they go to others, as it says here.',
  'preview.before': 'Stays as it is, because it is due outside those days: {{- chores}}.',
  'preview.item': '**{{chore}}** · {{day}}',
  'preview.named': '**{{chore}}**',
  'preview.more_one': '-# and one more',
  'preview.more_other': '-# and {{count}} more',
  'preview.others_one': 'one other',
  'preview.others_other': '{{count}} others',
  'chore.unreadable': 'unreadable chore',
  'preview.notYet': '-# Nothing is changed until you press **Confirm**.',

  'begun.moved_one': 'One chore went to somebody else.',
  'begun.moved_other': '{{count}} chores went to others.',
  'begun.waits_one': 'One chore waits until somebody who does it is back.',
  'begun.waits_other': '{{count}} chores wait until somebody who does them is back.',
  'begun.back':
    'From {{day}} everything counts again by itself; sooner with </away end:0>. What others know of it is in </away list:0>.',
  'begun.backOpen': 'Say that you are back with </away end:0>.',
  cancelled: 'Nothing was changed, and nobody is away because of this.',
  'ended.back': '### 👋 Welcome back\nTurns come to you again from today. See </chores:0>.',
  'ended.given_one': 'One turn that waited is somebody’s again.',
  'ended.given_other': '{{count}} turns that waited are somebody’s again.',
  'ended.stays': 'What others took over meanwhile stays theirs.',
  'ended.backFor': '### <@{{userId}}> is back\nTurns come to them again from today.',
  'ended.withdrawn': '### That absence is gone\nTurns come to you as before.',
  'ended.withdrawnFor': '### The absence of <@{{userId}}> is gone\nTurns come to them as before.',
  'ended.went_one': '**One turn went to somebody else and is still open:**',
  'ended.went_other': '**{{count}} turns went to others and are still open:**',
  'ended.takeBack':
    'With **Take them back** you have them again. Otherwise they stay where they are.',
  'ended.giveBack':
    'With **Give them back** they are theirs again. Otherwise they stay where they are.',
  'ended.told': '-# If they move, whoever that concerns is told.',
  'takenBack.title': '### Yours again',
  'takenBack.titleFor': '### <@{{userId}}> has these again',
  leftAgain:
    'Taken back: they are with whoever had them before, but for what was begun or done since.',
  'news.takenBack': '### <@{{userId}}> is there after all, and takes turns back',
  'news.leftAgain': '### <@{{userId}}> leaves turns to others after all',
  'whose.more': '{{- some}} and {{count}} more',
  'news.turn': '**{{chore}}** · {{- before}} → {{- whose}}',
  undone: 'Taken back: all of it is as it was, but for what was begun or done since.',

  'list.title': '### Who is away',
  'list.nobody': 'Everybody is here.',
  'list.later': '**Later**',
  'list.now': '<@{{userId}}> · to {{to}}',
  'list.nowOpen': '<@{{userId}}> · until they are back',
  'list.soon': '<@{{userId}}> · from {{from}} to {{to}}',
  'list.soonOpen': '<@{{userId}}> · from {{from}} on',
  'list.how': '-# </away set:0> says that you are not there, </away end:0> that you are back.',
  'list.note': '{{- line}} · {{note}}',

  'button.confirm': 'Confirm',
  'button.offer': 'Confirm and offer',
  'button.late': 'Confirm, move late too',
  'button.cancel': 'Cancel',
  'button.undo': 'Undo',
  'button.takeBack': 'Take them back',
  'button.giveBack': 'Give them back',
  'button.myChores': 'My chores',

  'away.past': 'That day has passed, so nothing was changed. Choose today or a later day.',
  'away.backwards':
    'The last day comes before the first, so nothing was changed. Turn them around, and send it again.',
  'away.tooFar_one': 'That is more than {{count}} day ahead, so nothing was changed.',
  'away.tooFar_other':
    'That is more than {{count}} days ahead, so nothing was changed. Choose an earlier first day.',
  'away.tooLong_one': 'That is more than {{count}} day, so nothing was changed.',
  'away.tooLong_other':
    'That is more than {{count}} days, so nothing was changed. Leave out the end, and say it when you are back.',
  'away.twoStarts':
    'There are two different first days in that, so nothing was changed. Give the first day in one place only.',
  'away.notYours':
    'Only <@{{userId}}> and managers can change when <@{{userId}}> is away, so nothing was changed. Ask one of them.',
  'away.notIn':
    '<@{{userId}}> does not take part, so no turn would come to them anyway. Taking part begins with **Join** on the board.',
  'away.tooMany_one': 'There is {{count}} absence already, so nothing was changed.',
  'away.tooMany_other':
    'There are {{count}} absences already, so nothing was changed. End one with </away end:0> first.',
  'away.already': 'That is known already, so nothing was changed. See </away list:0>.',
  'away.notAway':
    '<@{{userId}}> is not away and does not go away, so there is nothing to end. See </away list:0>.',
  'away.nothingBack':
    'None of those turns can be taken back any more: they are done, begun or somebody else’s by now. So nothing was changed. See </chores:0>.',
  'away.movedOn':
    'That was changed again or is over since, so it stays as it is. See </away list:0>.',
  'when.unreadable':
    'I cannot read “{{text}}” as a day, so nothing was changed. Try “sunday”, “10 aug” or “3–10 aug”.',
  'when.past': '“{{text}}” has already passed, so nothing was changed. Choose a later day.',
  'when.notOneMoment':
    '“{{text}}” is not one day, so nothing was changed. Try “sunday”, “10 aug” or “3–10 aug”.',
} as const
