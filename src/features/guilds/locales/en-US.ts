export const enUS = {
  'manage.name': 'manage',
  'manage.description': 'How ChoresTree behaves in this server, for those who manage it',

  'settings.name': 'settings',
  'settings.description': 'Channels, time zone, language, quiet hours, and who may do what',
  'settings.heading': '### Settings',
  'settings.unchanged': 'It was like that already, so nothing was changed.',
  'settings.tab.channels': 'Channels',
  'settings.tab.channels.description': 'The board, and what is announced where',
  'settings.tab.time': 'Time',
  'settings.tab.time.description': 'Time zone, start of the day, quiet hours',
  'settings.tab.people': 'Language and people',
  'settings.tab.people.description': 'Language for everyone, who manages, who may do what',
  'settings.pick.tab': 'What do you want to set?',
  'settings.pick.zone': 'Time zone',
  'settings.pick.dayStart': 'Start of the day',
  'settings.pick.quiet': 'Quiet hours',
  'settings.pick.language': 'Language for everyone',
  'settings.pick.adding': 'Who may add chores',
  'settings.pick.completing': 'Who may finish chores',

  'settings.board.chosen': '**Board**: it is in <#{{channelId}}>.',
  'settings.board.closed':
    '⚠️ **Board**: ChoresTree can no longer show it in <#{{channelId}}>. The channel is gone, or **View Channel** or **Send Messages** is missing there. Mend that and pick the channel again, or pick another.',
  'settings.board.none': '**Board**: none. Pick the channel where it should be.',
  'settings.board.pick': 'Pick a channel for the board',
  'settings.channel.none': '**Messages**: none. Pick the channel in which chores may be announced.',
  'settings.channel.chosen': '**Messages**: ChoresTree posts them in <#{{channelId}}>.',
  'settings.channel.closed':
    '⚠️ **Messages**: ChoresTree can no longer speak in <#{{channelId}}>. The channel is gone, or it lacks **View Channel**, **Send Messages** or **Read Message History** there. Mend that and pick the channel again, or pick another.',
  'settings.channel.pick': 'Pick a channel for messages',
  'settings.channel.mute':
    'Nothing was changed: I cannot speak in <#{{channelId}}>, because I miss {{- permissions}} there. Allow that and pick the channel again, or pick another.',
  'settings.told.none': 'Nothing',
  'settings.told.reminders': 'Chores that are due',
  'settings.told.reminders.description':
    'A message with a Done button, when it is due; without a time at 18:00',
  'settings.told.completions': 'Chores that were done',
  'settings.told.completions.description': 'A message with who did it, and when it is due again',
  'settings.told.both': '**Announced**: chores that are due, and chores that were done.',
  'settings.told.onlyDue': '**Announced**: chores that are due.',
  'settings.told.onlyDone': '**Announced**: chores that were done.',
  'settings.told.nothing': '**Announced**: nothing.',

  'settings.zone.chosen': '**Time zone**: {{zone}}.',
  'settings.zone.now': '{{- zone}}, where it is {{time}} now',
  'settings.zone.other': 'Other zone…',
  'settings.zone.other.description': 'Type the name of a city or a zone',
  'settings.zone.title': 'Time zone',
  'settings.zone.field': 'City or time zone',
  'settings.zone.field.description': 'As in the world clock of a phone',
  'settings.zone.placeholder': 'Europe/Amsterdam',
  'settings.zone.unknown':
    'I know no time zone called “{{typed}}”, so nothing was changed. Try a large city near you, such as “Amsterdam” or “New York”.',
  'settings.zone.meant':
    'I know no time zone called exactly “{{typed}}”, so nothing was changed. Did you mean one of these?',
  'settings.dayStart.midnight': '**A day begins** at midnight.',
  'settings.dayStart.at': '**A day begins** at {{time}}: the night before it is still yesterday.',
  'settings.dayStart.pickMidnight': 'At midnight',
  'settings.dayStart.pick': 'At {{time}}',
  'settings.quiet.none': '**Quiet hours**: none. Reminders come when a chore is due.',
  'settings.quiet.between':
    '**Quiet hours**: from {{from}} to {{until}}. Reminders wait until they are over.',
  'settings.quiet.pickNone': 'No quiet hours',
  'settings.quiet.pick': 'From {{from}} to {{until}}',
  'settings.quiet.other': 'Other hours…',
  'settings.quiet.title': 'Quiet hours',
  'settings.quiet.field': 'From when to when?',
  'settings.quiet.field.description': 'In those hours nobody is reminded',
  'settings.quiet.placeholder': '22:00-08:00',
  'settings.quiet.unreadable':
    'I cannot read “{{typed}}” as two times of a day, so nothing was changed. Try “22:00-08:00”.',

  'settings.language.chosen': '**Language** of what everyone reads: {{language}}.',
  'settings.language.unspoken': 'ChoresTree does not speak it yet, so it answers in English',
  'settings.managerRole.chosen':
    '**Managers**: <@&{{roleId}}>, and whoever has Discord’s permission **Manage Server**.',
  'settings.managerRole.none':
    '**Managers**: whoever has Discord’s permission **Manage Server**. A role can be added to that.',
  'settings.managerRole.pick': 'Pick a role',
  'settings.managerRole.everyone':
    'Everybody has **@everyone**, so it does not say who the managers are. Nothing was changed: pick another role, or none.',
  'settings.adding.everyone':
    '**Adding** chores: everyone. A chore may be changed by whoever added it, and by managers.',
  'settings.adding.restricted': '**Adding and changing** chores: managers only.',
  'settings.adding.pick.everyone': 'Everyone may add, and change their own',
  'settings.adding.pick.restricted': 'Only managers may add and change chores',
  'settings.completing.everyone': '**Finishing** somebody else’s chore: everyone.',
  'settings.completing.restricted':
    '**Finishing** somebody else’s chore: managers only. Whose turn it is can always finish it.',
  'settings.completing.pick.everyone': 'Everyone may finish any chore',
  'settings.completing.pick.restricted': 'Whose turn it is, and managers',

  'pause.name': 'pause',
  'pause.description': 'Let the server rest: no reminders, and nothing is missed',
  'pause.option.until': 'until',
  'pause.option.until.description':
    'Until when? Leave empty to end it yourself with /manage resume',
  'pause.until': '⏸️ **Paused** until <t:{{at}}:F>.',
  'pause.open': '⏸️ **Paused** until somebody ends it with </manage resume:0>.',
  'pause.none': '▶️ **Not paused**.',
  'pause.stops':
    'Nobody is reminded, and no turn counts as missed: what falls in the pause does not count. Chores can still be added and done.',
  'pause.goesOn':
    'Reminders come again, and turns count again. What fell in the pause does not count as missed.',
  'pause.already': 'The server is paused like that already, so nothing was changed.',
  'resume.name': 'resume',
  'resume.description': 'End the pause of the server',
  'resume.notPaused':
    'The server is not paused, so there is nothing to end. Pause it with </manage pause:0>.',
  'undoPause.done': '### As it was',
  'undoPause.movedOn':
    'The pause was changed again or is over since, so nothing was changed. Set it anew with </manage pause:0>.',
  'when.unreadable':
    'I cannot read “{{text}}” as a time, so nothing was changed. Try “sunday”, “5 january” or “friday 18:00”.',
  'when.past': '“{{text}}” has already passed, so nothing was changed. Choose a later moment.',
  'when.notOneMoment':
    '“{{text}}” is not one moment, so nothing was changed. Try “sunday”, “5 january” or “friday 18:00”.',

  'button.undo': 'Undo',
  'button.tryAgain': 'Try again',
} as const
