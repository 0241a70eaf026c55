export const enUS = {
  'setup.name': 'setup',
  'setup.description': 'Set up ChoresTree: channel, time zone and first chores, on one form',
  'setup.title': 'Set up ChoresTree',
  'setup.channel': 'Where should the board be?',
  'setup.channel.description': 'It shows what has to be done; chores are announced there too',
  'setup.zone': 'Which time zone?',
  'setup.zone.description': 'Chores are due by its clock',
  'setup.zone.now': '{{- zone}}, where it is {{time}} now',
  'setup.zone.other': 'Another one',
  'setup.zone.other.description': 'It stays as it is; choose it under Settings afterwards',
  'setup.pack': 'Which chores do you begin with?',
  'setup.pack.couple': 'A couple',
  'setup.pack.flat': 'A shared flat',
  'setup.pack.family': 'A family',
  'setup.pack.club': 'A club',
  'setup.pack.moderators': 'Moderators of a server',
  'setup.pack.none': 'None, we add our own',
  'setup.told': 'What is announced?',
  'setup.told.reminders': 'Chores that are due',
  'setup.told.completions': 'Chores that were done',
  'setup.role': 'Who manages chores?',
  'setup.role.description': 'A role, besides those who manage the server. May stay empty',

  'setup.mute':
    'Nothing was set up yet: I cannot speak in <#{{channelId}}>, because I miss {{- missed}} there. Allow that, then press Try again, or choose another channel there.',
  'setup.everyone':
    'Nothing was set up yet: everybody has **@everyone**, so it does not say who manages chores. Press Try again: all else is filled in as it was, and the role is empty.',
  'setup.done.heading': '### ChoresTree is set up',
  'setup.done.board': '📌 The board appears in <#{{channelId}}> in a moment.',
  'setup.done.wished': '-# ⚠️ I miss {{- permissions}} there: it works without too, but less well.',
  'setup.done.zone': '🕐 Time zone: {{zone}}',
  'setup.done.otherZone': '🕐 Time zone: still {{zone}}. Choose yours under Settings.',
  'setup.done.told.both': '📣 Announced: chores that are due, and chores that were done',
  'setup.done.told.due': '📣 Announced: chores that are due',
  'setup.done.told.done': '📣 Announced: chores that were done',
  'setup.done.told.nothing': '📣 Announced: nothing',
  'setup.done.role': '👤 Managers: <@&{{roleId}}>, and those who manage the server',
  'setup.done.noRole': '👤 Managers: those who manage the server',
  'setup.done.added_one': '**One chore was added**',
  'setup.done.added_other': '**{{count}} chores were added**',
  'setup.done.chore': '- {{chore}}, {{- when}}',
  'setup.done.kept': '-# There were already chores called {{names}}: those stay as they are.',

  'undo.heading': '### Setup taken back',
  'undo.settings': 'The settings are as they were before, except those that were changed since.',
  'undo.removed': 'Taken away: {{names}}.',
  'undo.touched': 'Left, because somebody did or changed them: {{names}}.',
  'undo.nothing': 'There is nothing left to take back, so nothing was changed.',

  'welcome.text':
    '## Hello, this is ChoresTree\nI keep track of who does what, when, and fairly: a board with everything that has to be done, a button to mark it as done, and a reminder when it is due.\n\nSomebody who manages this server can set me up: one form, half a minute.',

  'check.name': 'check',
  'check.description': 'Whether everything is in order: channels, permissions, the board',
  'check.channel': 'channel',
  'check.channel.description': 'Which channel? Without a choice: those that are set',
  'check.heading': '### Is everything in order?',
  'check.board':
    '📌 The board was last posted [here]({{- link}}). If you cannot see it there, use </board:0> and press **Post here**.',
  'check.boardComing':
    '⚠️ The board in <#{{channelId}}> is not there yet. It comes within a minute; else look at the permissions below.',
  'check.noBoard': '⚠️ There is no board. Set up with </setup:0>.',
  'check.messages': '✅ Chores are announced in <#{{channelId}}>.',
  'check.noMessages': '⚠️ Nothing is announced. Pick a channel with </manage settings:0>.',
  'check.closed':
    '⚠️ Nothing is announced any more: <#{{channelId}}> is gone or closed to me. Pick a channel with </manage settings:0>.',
  'check.allowed': '✅ In <#{{channelId}}> I may do everything I need.',
  'check.wished':
    '⚠️ In <#{{channelId}}> I may speak, but miss {{- permissions}}: allow it in that channel’s settings under Permissions, for ChoresTree.',
  'check.missed':
    '⚠️ In <#{{channelId}}> I miss {{- permissions}}: allow it in that channel’s settings under Permissions, for ChoresTree.',
  'check.unknown': '⚠️ Discord does not say what I may do in <#{{channelId}}>: pick it below.',
  'check.pick': 'Look at other channels',
  'check.hidden':
    '-# Somebody does not see a command? `/setup` and `/manage` are shown to those who manage the server. Under Server Settings › Integrations › ChoresTree, commands can be shown to more roles, or in some channels only.',

  'button.setUp': 'Set up',
  'button.settings': 'Settings',
  'button.tryAgain': 'Try again',
  'button.undo': 'Undo',
} as const
