export const enUS = {
  'manage.name': 'manage',
  'manage.description': 'How ChoresTree behaves in this server, for those who manage it',

  'settings.name': 'settings',
  'settings.description': 'Where ChoresTree speaks to everyone, and of what',
  'settings.heading': '### What ChoresTree says by itself',
  'settings.channel.none':
    'It says nothing by itself. Pick the channel in which it may call out chores.',
  'settings.channel.chosen': 'It speaks in <#{{channelId}}>.',
  'settings.channel.closed':
    '⚠️ It can no longer speak in <#{{channelId}}>: the channel is gone, or it lacks **View Channel**, **Send Messages** or **Read Message History** there. Mend that and pick the channel again, or pick another.',
  'settings.channel.pick': 'Pick a channel',
  'settings.channel.mute':
    'Nothing was changed: ChoresTree may not write in <#{{channelId}}>, or may not read there what it wrote. Give it **View Channel**, **Send Messages** and **Read Message History** there, or pick another channel.',
  'settings.told': 'It tells everyone about:',
  'settings.told.none': 'Nothing',
  'settings.told.reminders': 'Chores that are due',
  'settings.told.reminders.description': 'A message with Done and Snooze, to whose turn it is',
  'settings.told.completions': 'Chores that were done',
  'settings.told.completions.description': 'A message with who did it, and when it is due again',
} as const
