export const enUS = {
  'chore.unreadable': 'unreadable chore',
  'option.chore': 'chore',
  'option.chore.description': 'Which chore?',
  'claim.name': 'claim',
  'claim.description': 'Do what is for anyone: from now on it is yours',
  'assign.name': 'assign',
  'assign.description': 'Say whose turn it is this time; for managers',
  'assign.who': 'who',
  'assign.who.description': 'Who does it this time?',
  'pass.name': 'pass',
  'pass.description':
    'Let whoever is next do your turn; in order or shuffled, you take a turn of theirs for it',
  'swap.name': 'swap',
  'swap.description': 'Ask somebody to swap turns with you',
  'swap.chore.description': 'Which turn of yours?',
  'swap.with': 'with',
  'swap.with.description': 'With whom?',
  'swap.for': 'for',
  'swap.for.description': 'Which turn of theirs would you do?',

  'button.undo': 'Undo',
  'button.accept': 'Accept',
  'button.decline': 'Decline',
  'button.withdraw': 'Take back',
  'button.claim': 'I’ll do it',
  'button.toAll': 'Offer to everyone',
  'button.giveToAll': 'Let anyone do it',
  'button.pass': 'Pass on',
  'button.done': 'Done',
  'button.myChores': 'My chores',

  'ask.heading': '### Hand over: {{chore}}',
  'ask.offer': 'Ask one person, or everyone. It stays yours until somebody accepts.',
  'ask.pass':
    'Or **pass it on**: whoever is next has to do it, and you take a turn of theirs for it.',
  'ask.passCounted':
    'Or **pass it on**: whoever is next has to do it. Its effort counts for you all the same.',
  'ask.give': 'It is the turn of {{- whose}}. Give it to one person, or let anyone do it.',
  'ask.giveAnyones': 'Anyone can do it. Give it to one person.',
  'ask.giveWaiting':
    'Nobody whose turn it could be is here, so it waits. Give it to one person, or let anyone do it.',
  'ask.pick': 'Hand over to…',
  'ask.which': '### Hand over',
  'ask.pickFor': 'Hand over {{- chore}} to…',

  'given.claimed': '### {{chore}} is yours',
  'given.given': '### {{chore}} goes to {{- whose}}',
  'given.anyone': '### Anyone can do {{chore}}',
  'given.swapped': '### Swapped',
  'given.swappedTurn': '**{{chore}}** · {{- whose}}',
  'given.reason': '-# {{- why}}',
  'undone.heading': '### Taken back: {{chore}}',
  'undone.whose': 'It is the turn of {{- whose}} again.',
  'undone.waits': 'It waits again until somebody is back.',
  'undone.anyone': 'Anyone can do it again.',

  'offer.heading': '### {{chore}}: who takes it over?',
  'offer.headingSwap': '### Swap {{chore}} for {{other}}?',
  'offer.one': '<@{{by}}> asks <@{{to}}> to take it over.',
  'offer.all': '<@{{by}}> asks everyone. Whoever accepts first does it.',
  'offer.swap': '<@{{by}}> asks <@{{to}}>: you do **{{chore}}**, and I do **{{other}}**.',
  'offer.due': '**{{chore}}** is due <t:{{at}}:{{style}}>',
  'offer.until':
    '-# Until <t:{{at}}:f> there is time to answer. Without an answer, all stays as it is.',

  'news.accepted': '<@{{by}}> takes **{{chore}}** over from <@{{who}}>.',
  'news.swapped':
    '<@{{by}}> and <@{{who}}> swapped turns: **{{chore}}** is the turn of <@{{by}}> now.',
  'news.declined': '<@{{by}}> cannot take **{{chore}}** over this time. It stays with <@{{who}}>.',
  'news.withdrawn': '<@{{who}}> does **{{chore}}** after all.',
  'news.moved': '**{{chore}}** is not the turn of <@{{who}}> any more, so this offer is over.',
  'news.expired': 'Nobody took **{{chore}}** over in time. It stays with <@{{who}}>.',

  'turn.gone': 'I cannot find that turn: it may be over by now. Look under **My chores**.',
  'turn.several':
    'More than one chore is called something like that, so nothing was changed. Pick one from the list.',
  'turn.done': '“{{chore}}” is already done: <@{{by}}> did it <t:{{at}}:R>.',
  'turn.over': 'That turn of “{{chore}}” is over, so it stays as it was.',
  'turn.waits':
    'Nobody whose turn “{{chore}}” could be is here, so it waits and is nobody’s. With </chore claim:0> it is yours.',
  'turn.locked': '“{{chore}}” is late, and from then on managers decide about it. Ask one of them.',
  'claim.yours': '“{{chore}}” is yours already.',
  'claim.taken':
    '“{{chore}}” is taken: it is the turn of {{- whose}}. You can still help by doing it.',
  'assign.managers':
    'Only managers say whose turn “{{chore}}” is. You can take what is for anyone, and hand over what is yours.',
  'assign.anyones': 'Anyone can do “{{chore}}” already.',
  'receiver.has': '“{{chore}}” is the turn of <@{{who}}> already.',
  'receiver.away':
    '<@{{who}}> is away when “{{chore}}” is due, so nothing was changed. Choose somebody else.',
  'receiver.bot': 'A bot cannot do chores. Choose a person.',
  'receiver.left': 'That person is not in this server any more. Choose someone who is.',
  'pass.notYours': '“{{chore}}” is the turn of {{- whose}}, so only they can pass it on.',
  'pass.anyones': 'Anyone can do “{{chore}}”, so there is nothing to pass on.',
  'pass.noRotation':
    'Nobody takes turns at “{{chore}}”, so there is nobody next. Press **Hand over** to ask somebody.',
  'pass.nobodyElse':
    'Nobody else can do “{{chore}}” then: the others are away, or passed it on too. It stays yours.',
  'pass.owesTooMuch_one':
    'You owe one turn of “{{chore}}” already. Do that first, or press **Hand over** to ask somebody.',
  'pass.owesTooMuch_other':
    'You owe {{count}} turns of “{{chore}}” already. Do some of them first, or press **Hand over** to ask somebody.',
  'offer.notYourTurn': '“{{chore}}” is the turn of {{- whose}}, so only they can hand it over.',
  'offer.anyones': 'Anyone can do “{{chore}}”, so there is nothing to hand over.',
  'offer.noneYours':
    'No turn is yours right now that could be handed over. What is open is under **My chores**.',
  'offer.toYourself': '“{{chore}}” is yours already. Choose somebody else.',
  'swap.notTheirs':
    '“{{chore}}” is not the turn of <@{{who}}> now, so it cannot be swapped. Choose a turn that is.',
  'swap.sameEach':
    'Everyone does their own “{{chore}}”, so swapping it for the same changes nothing. Press **Hand over** to ask somebody to do yours.',
  'offer.gone': 'This offer is over. What is open now is under **My chores**.',
  'offer.taken': '<@{{by}}> was first and took “{{chore}}” over. Thank you for offering.',
  'offer.declined': '<@{{by}}> declined this, so “{{chore}}” stays where it was.',
  'offer.withdrawn': '<@{{by}}> took this offer back, so “{{chore}}” stays where it was.',
  'offer.expired': 'The time to answer is over, so “{{chore}}” stays where it was.',
  'offer.moved': '“{{chore}}” has changed hands since, so this offer is over.',
  'offer.notForYou': 'This is offered to <@{{who}}>, who has not answered yet.',
  'offer.youAway':
    'You are away when “{{chore}}” is due, so it stays where it is. If you are back, say so with </away end:0> first.',
  'offer.yours': 'You offered “{{chore}}” yourself. **Take back** ends the offer.',
  'offer.notYours': 'Only <@{{who}}> or a manager can take back the offer of “{{chore}}”.',
  'undo.notYours': 'Only <@{{by}}> or a manager can take that back.',
  'undo.begun':
    '<@{{by}}> has begun “{{chore}}” or did some of it since, so it stays where it is. It can still be handed over.',
  'undo.away':
    '<@{{who}}> is away when “{{chore}}” is due, so it stays where it is. It can still be handed over.',
  'undo.gone':
    '<@{{who}}> does not take part any more, so “{{chore}}” stays where it is. It can still be handed over.',
  'undo.movedOn':
    'Something else has become of “{{chore}}” since, so this cannot be taken back any more.',
} as const
