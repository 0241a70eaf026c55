export const enUS = {
  'command.name': 'board',
  'command.description': 'See the chore board of this server, and where it is',

  'board.heading': '## 📋 Chores',
  'board.total_one': '-# {{count}} chore is open',
  'board.total_other': '-# {{count}} chores are open',
  'board.paused': '⏸️ This server rests: nothing counts as missed, and nobody is reminded',
  'board.pausedUntil':
    '⏸️ This server rests until <t:{{at}}:f>: nothing counts as missed, and nobody is reminded',
  'board.allDone': '-# Everything is done for now',
  'board.empty':
    'Nothing has to be done. Add the first chore, or the next one, with **Add chore**.',

  'row.member': '**{{chore}}** · <@{{userId}}>',
  'row.shared': '**{{chore}}** · {{- who}}',
  'row.begun': '🚧 <@{{by}}> is on it',
  'row.anyone': '**{{chore}}** · for anyone',
  'row.done': '✅ **{{chore}}** · done by <@{{by}}>',

  'others.pick_one': 'One more chore',
  'others.pick_other': 'Other chores ({{count}})',
  'others.all_one': 'See the one chore',
  'others.all_other': 'See all {{count}} chores',
  'other.overdue': 'Overdue since {{day}}',
  'other.waiting': 'No hurry: it waits since {{day}}',
  'other.today': 'Due today',
  'other.later': 'Due {{day}}',

  'button.done': 'Done',
  'button.undo': 'Undo',
  'button.join': 'Join',
  'button.myChores': 'My chores',
  'button.add': 'Add chore',
  'button.refresh': 'Refresh',
  'button.goTo': 'Go to the board',
  'button.postHere': 'Post here',

  'about.where':
    'The board was posted in <#{{channelId}}>. If it is gone, a manager brings it back with **Post here**. Only you can see this copy.',
  'about.onItsWay': 'The board is on its way to <#{{channelId}}>. Only you can see this copy.',
  'about.none':
    'This server has no board yet. Somebody who manages it can post one with </board:0>. Only you can see this copy.',
  'about.noneYet':
    'This server has no board yet. Go to the channel where you want it, and press **Post here** there. Only you can see this copy.',
  'post.done':
    'The board comes to <#{{channelId}}> within a few seconds, and stays up to date there.',
  'post.nowhere':
    'I cannot tell which channel this is, so the board stays where it is. Use </board:0> in the channel where you want it.',
  'post.notText':
    'The board was not moved: here it cannot stay, because this is a thread, or no text channel. Use </board:0> in a text channel.',
  'post.mute':
    'The board was not moved: I cannot speak in <#{{channelId}}>, because I miss {{- permissions}} there. Allow that and try again, or go to another channel.',
  'button.again': 'Try again',

  'chore.notFound':
    'That chore is not here any more, so nothing was changed. The board shows what is there in a few seconds.',
  'button.helped': 'I helped',
  'done.deleted': '“{{chore}}” was deleted, so there is nothing to do. The board shows that soon.',
  'done.over': 'That turn of “{{chore}}” is over. The board soon shows the one that is open.',
  'done.notForOthers':
    'That somebody else did “{{chore}}” is for whose turn it is to say, or for a manager. Ask one of them.',
  'button.steps': 'Steps',
  'done.noteNeeded':
    'Whoever does “{{chore}}” is asked for a note, so it is not done yet. **Done** here asks for it.',
  'done.photoNeeded':
    'Whoever does “{{chore}}” is asked for a photo, so it is not done yet. **Done** here asks for it.',
  'done.notYours':
    'It is {{- whose}}’s turn to do “{{chore}}”, and here only they or a manager can mark it as done. Ask one of them.',
  'undo.notDone': '“{{chore}}” is open already: there is nothing to take back.',
  'undo.deleted': '“{{chore}}” was deleted since, so it stays done.',
} as const
