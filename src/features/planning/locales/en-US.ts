export const enUS = {
  'add.name': 'add',
  'add.description': 'Add a chore: what, when and whose',
  'add.option.name': 'name',
  'add.option.name.description': 'What has to be done?',
  'add.option.when': 'when',
  'add.option.when.description': 'When? For example: today, friday 18:00, every 2 weeks on friday',
  'add.option.who': 'who',
  'add.option.who.description':
    'Whose chore is it? A role takes turns. Leave empty when anyone can do it',
  'add.title': 'Add a chore',
  'add.field.name': 'What has to be done?',
  'add.field.name.placeholder': 'Dishes',
  'add.field.when': 'When?',
  'add.field.when.placeholder': 'every tuesday 19:00',
  'add.field.when.description': 'A day, a date or a rhythm, in English or Dutch',
  'add.field.who': 'Whose chore is it?',
  'add.field.who.description':
    'Empty: anyone can do it. Several people, or a role: they take turns',
  'add.nameTaken':
    'There is already a chore called “{{chore}}”. Choose another name, or look at that one with </chore show:0>.',
  'add.bot': 'A bot cannot do chores. Choose a person, or leave it empty when anyone can do it.',
  'add.left':
    'That person is not in this server any more, so nothing was saved. Choose someone who is, or leave it empty.',

  'button.undo': 'Undo',

  'button.back': 'Back',
  'button.again': 'Try again',
  'area.gone':
    'That area is not there any more, so nothing was saved. Pick another one, or leave it empty.',
  'add.restricted':
    'In this server only managers add chores, so nothing was added. Ask one of them.',
  'change.notYours':
    '<@{{owner}}> added “{{chore}}”, so only <@{{owner}}> or a manager can change it. Ask one of them.',
  'change.ended':
    '“{{chore}}” is done or deleted, so it cannot be changed any more. Add it again with </chore add:0> if it still has to be done.',
  'edit.name': 'edit',
  'edit.description': 'Change a chore: its name, when, whose, its area and its notes',
  'edit.title': 'Edit a chore',
  'edit.nothing': 'You changed nothing, so “{{chore}}” stays as it is.',
  'edit.stale':
    'Somebody else changed “{{chore}}” while you were editing it, so nothing of yours was saved. Try again to save it over theirs, or look at it first with </chore show:0>.',
  'undoEdit.movedOn':
    '“{{chore}}” was changed or done since, so this stays. Change it with </chore edit:0>.',
  'delete.name': 'delete',
  'delete.description': 'Delete a chore; you can take it back',
  'restore.notDeleted': '“{{chore}}” is not deleted any more: there is nothing to take back.',
  'restore.nameTaken':
    'There is another chore called “{{chore}}” by now, so this one stays deleted. Give that one another name first, then undo this.',
  'draft.typed': '-# What you filled in:',
  'add.option.area': 'area',
  'add.option.area.description': 'Where does it belong? Pick one of this server’s areas',
  'add.option.notes': 'notes',
  'add.option.notes.description': 'What is good to know when doing it?',
  'add.option.missed': 'missed',
  'add.option.missed.description':
    'What if nobody does it? Leave empty to go by how often it comes',
  'add.field.area': 'Area',
  'add.field.area.description': 'Where it belongs',
  'add.field.area.placeholder': 'No area',
  'add.field.notes': 'Notes',
  'add.field.notes.description': 'What is good to know when doing it',
  'menu.give': 'Give a chore',
  'menu.make': 'Make this a chore',

  'rules.heading': '### When {{chore}} counts as done',
  'rules.nothing': 'As soon as somebody presses **Done**.',
  'rules.asked.note': '📝 Whoever does it writes a note.',
  'rules.asked.steps': '☑️ All of its steps are done.',
  'rules.asked.time': '⏳ It is not too early: a turn can be done once the one before it was due.',
  'rules.option.time': 'It is not too early',
  'rules.option.steps': 'All of its steps are done',
  'rules.option.note': 'A note is written',
  'rules.pick': 'Nothing has to be there',
  'rules.asked.manager':
    '👀 It counts once a manager agrees, or when nobody says otherwise within a day.',
  'rules.asked.member':
    '👀 It counts once another member agrees, or when nobody says otherwise within a day.',
  'rules.approver.nobody': 'Nobody has to agree',
  'rules.approver.manager': 'A manager agrees',
  'rules.approver.member': 'Another member agrees',
  'rules.pickApprover': 'Who has to agree',

  'rules.asked.photo': '📷 Whoever does it shows a photo.',
  'rules.option.photo': 'A photo shows it',

  'when.timesWanted':
    '“{{text}}” does not say at which times, so nothing was saved. Name them: “every day at 8:00 and 20:00”.',
  'when.beyondRules':
    '“{{text}}” is a rhythm that I do not know, so nothing was saved. A chore has one day of the month: “every month on the 1st” or “the first monday of the month”. For more days, add one chore for each.',
} as const
