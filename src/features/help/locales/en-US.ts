export const enUS = {
  'help.name': 'help',
  'help.description': 'What ChoresTree can do, and how',
  'help.option': 'topic',
  'help.option.description': 'About what?',
  'help.topics': 'Another topic',

  'help.topic.start': 'How to start',
  'help.topic.adding': 'Adding chores',
  'help.topic.doing': 'Doing chores',
  'help.topic.turns': 'Who does what',
  'help.topic.board': 'The board',
  'help.topic.settings': 'Settings',
  'help.topic.privacy': 'Privacy',
  'help.topic.offline': 'Why it looks offline',

  'help.start':
    '## ChoresTree\nWho does what, when, fairly. Only you see the answers.\n- </setup:0>, for managers: channel, time zone and first chores on one form\n- </chore add:0> adds a chore; without options it asks you\n- </chores:0> shows what has to be done, with a Done button on each\n- </board:0> shows the same for everyone\n\nPick a topic below to read more.',
  'help.adding':
    '### Adding chores\n</chore add:0> asks what, when and whose. For **when**, write it as you would say it:\n- `today`, `tomorrow 18:00`, `1 december`\n- `every day 19:00`, `every tuesday`\n- `every 2 weeks on friday`, `3 days after done`\n\nDutch works too. The list shows how it is read, before you send it.\n\n</chore edit:0> changes a chore and </chore delete:0> puts it away; both can be taken back.',
  'help.doing':
    '### Doing chores\nPress **Done** on the board, on a reminder or in </chores:0>, or use </chore done:0>, with **at** when it was done earlier. The reminder comes when a chore is due, in the channel for messages; for a chore without a time at 18:00. Each chore that is due has a message of its own. Whoever is second is told who was first. Where a chore asks for a photo, **Done** does too: I post it for everyone, and the history leads to it. **Use as proof** in the menu of a message takes a photo that is there already.\n\n**Undo** takes it back: you for a day, managers always. When somebody did something with the next turn, that has to be taken back first.\n\n</chore snooze:0> puts off one turn, and </chore skip:0> skips one that nobody has to do.\n\n</chore show:0> tells when a chore is due, whose it is and who did it last; </chore history:0> tells how the turns before went.',
  'help.turns':
    '### Who does what\nA chore is somebody’s, or for anyone. Anyone can finish it, unless the settings say otherwise. People take part by pressing **Join** on the board, or when they are given a chore. Several can take turns, do it together, or each do their own. A role takes turns too: whoever has it and takes part; who loses it hands on what is open.\n\n</away set:0> says that you are not there: first you see which turns go to whom. </away end:0> says that you are back.\n\nCannot do your turn? **Hand over** asks somebody, or everyone; it stays yours until somebody accepts. </chore pass:0> lets whoever is next do it, and you take a turn of theirs or bear its effort all the same; </chore swap:0> asks to swap. </chore claim:0> takes what is for anyone. Managers say whose turn it is with </chore assign:0>.\n\n</profile:0> shows your next turns, how much you bear beside the others, what you did lately, and your streak: turns done in a row, which neither an absence nor a skipped turn ends.\n\nManagers see who takes part with </manage members:0>. When somebody is taken out there, or has left the server, which is noticed within a day or two, what was theirs becomes for anyone.',
  'help.board':
    '### The board\nOne pinned message with what has to be done and a button on each. It changes when somebody does something, and is posted anew each day, without a sound.\n\nManagers choose its channel with </setup:0> or </manage settings:0>. </manage check:0> says what is missing when it does not appear.',
  'help.settings':
    '### Settings\n</manage settings:0> sets the channels, what is announced, the time zone, when a day begins, quiet hours, the language, who manages chores, and who may add and finish them. </manage areas:0> keeps the areas, such as Kitchen and Garden.\n\n</manage pause:0> lets the server rest, until </manage resume:0> or a day that you choose. </manage log:0> shows what happened and who did it. </manage export:0> gives you the chores as a file: for a spreadsheet, a calendar or a program. </manage import:0> adds them from a file, of other programs too.\n\nDiscord shows these commands to those who manage the server. Under Server Settings › Integrations › ChoresTree they can be shown to more roles.',
  'help.privacy':
    '### Privacy\nOnly those are remembered who pressed something here, or were given a chore; with the roles that they have here, because turns can go by them. What you type, such as names and notes, is stored encrypted, for this server alone. ChoresTree reads no messages but those that you hand it from a menu.\n\nIt sends you no direct messages unasked.',
  'help.offline':
    '### Why it looks offline\nChoresTree only listens when you use it, so Discord shows it without a green dot. It works all the same: </status:0> tells how it is.',

  'status.name': 'status',
  'status.description': 'Whether ChoresTree works as it should',
  'status.heading': '### Status',
  'status.database': '✅ Everything that is kept can be read and changed ({{ms}} ms).',
  'status.database.away':
    '⚠️ The data does not answer right now. Nothing is lost; try again in a minute.',
  'status.worker.fine': '✅ Reminders and the board are on time.',
  'status.worker.late_one': '⚠️ Reminders and the board are a minute late. They come.',
  'status.worker.late_other': '⚠️ Reminders and the board are {{count}} minutes late. They come.',
  'status.worker.away':
    '⚠️ Reminders and the board wait: the part of ChoresTree that sends them gives no sign of life. Buttons and commands work.',
  'status.worker.unknown': '⚠️ Whether reminders and the board are on time is not known right now.',
  'status.version': '-# Version {{version}}',
  'status.fromSource': '-# Run from its source, without a version',
  'status.help': '-# How everything works: </help:0>',
} as const
