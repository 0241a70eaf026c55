export const enUS = {
  'button.again': 'Try again',
  'button.install': 'Add to a server',

  'fault.busy':
    'Too many people press at the same moment. Nothing was changed. Try again in a moment.',
  'fault.closing':
    'The data of this server is being deleted, so nothing was changed and nothing new is kept. Ask a manager of this server about it.',
  'fault.conflict':
    'Others changed this at the same moment, so nothing was changed for you. Try again.',
  'fault.late': 'This took too long, so nothing was changed. Try again in a minute.',
  'fault.ours':
    'Something failed on our side. Nothing was changed. Try again in a minute; if it happens again, pass on the reference below.',
  'fault.unavailable':
    'ChoresTree cannot reach its data right now. Nothing was changed. Try again in a minute.',
  'fault.uncertain':
    'The connection broke while this was being saved. It may or may not be done: look at the chore before you try again.',
  'fault.reference': 'Reference: `{{reference}}`',
  'guard.managersOnly':
    'Only managers can do this: who has the permission **Manage Server**, or the role that manages chores here. Ask one of them.',
  'limit.slowDown_one': 'Slow down a little: nothing was changed. You can go on in a second.',
  'limit.slowDown_other':
    'Slow down a little: nothing was changed. You can go on in {{count}} seconds.',
  'late.again': 'That took longer than a form can wait, so nothing was changed. Try again.',
  'old.card':
    'This card is from an older version, so nothing was changed. The button below brings you to what is current.',
  'old.command':
    'This command has changed since your Discord loaded it, so nothing was changed. Restart Discord and try again.',
  'permission.viewChannel': 'View Channel',
  'permission.sendMessages': 'Send Messages',
  'permission.readMessageHistory': 'Read Message History',
  'permission.pinMessages': 'Pin Messages',
  'permission.attachFiles': 'Attach Files',
  'place.notInstalled':
    'ChoresTree is not installed in this server, so it keeps nothing here. Ask a manager of this server to add it.',
  'place.serverOnly':
    'This works only inside a server, because chores belong to one. Open your server and try again there.',
  'place.unknownHere':
    'I have not seen you do anything in that server for a month, so I cannot tell that you are still in it. Nothing was changed. Do a chore there once, and this works again.',
  'value.yourChoice': 'your choice',
  'value.atLeast': 'Nothing was changed: **{{option}}** has to be at least {{min}}.',
  'value.atMost': 'Nothing was changed: **{{option}}** can be at most {{max}}.',
  'value.channel':
    'Nothing was changed: I cannot see the channel in **{{option}}**. Pick another, or let me see that one.',
  'value.channelKind':
    'Nothing was changed: that kind of channel cannot be used in **{{option}}**. Pick another.',
  'value.fewest_one': 'Nothing was changed: pick at least one in **{{option}}**.',
  'value.fewest_other': 'Nothing was changed: pick at least {{count}} in **{{option}}**.',
  'value.file': 'Nothing was changed: I did not get the file in **{{option}}**. Upload it again.',
  'value.fileKind':
    'Nothing was changed: **{{option}}** takes only {{kinds}}. Choose another file.',
  'value.missing': 'Nothing was changed: **{{option}}** is empty. Fill it in and try again.',
  'value.most_one': 'Nothing was changed: pick only one in **{{option}}**.',
  'value.most_other': 'Nothing was changed: pick at most {{count}} in **{{option}}**.',
  'value.notANumber': 'Nothing was changed: **{{option}}** has to be a number.',
  'value.notAWholeNumber': 'Nothing was changed: **{{option}}** has to be a whole number.',
  'value.notOffered':
    'Nothing was changed: what you gave for **{{option}}** is not one of the choices. Pick one from the list.',
  'value.role':
    'Nothing was changed: the role in **{{option}}** is not in this server. Pick another.',
  'value.tooLong_one': 'Nothing was changed: **{{option}}** can be at most one character long.',
  'value.tooLong_other':
    'Nothing was changed: **{{option}}** can be at most {{count}} characters long.',
  'value.tooShort_one':
    'Nothing was changed: **{{option}}** has to be at least one character long.',
  'value.tooShort_other':
    'Nothing was changed: **{{option}}** has to be at least {{count}} characters long.',
  'value.unreadable':
    'Nothing was changed: **{{option}}** holds a character that cannot be kept. Type it again, without pasting.',
  'value.user':
    'Nothing was changed: I cannot see the person in **{{option}}**. Pick someone who is in this server.',
} as const
