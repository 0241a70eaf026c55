export const enUS = {
  'export.name': 'export',
  'export.description': 'Get the chores of this server as a file',
  'export.option.format': 'format',
  'export.option.format.description': 'What is the file for?',
  'export.format.csv': 'Spreadsheet (CSV)',
  'export.format.json': 'Programs (JSON)',
  'export.format.ics': 'Calendar (ICS)',
  'export.nothing':
    'There is no chore here yet, so there is nothing to put in a file. Add one with </chore add:0>.',

  'exported.all_one': 'The one chore of this server is in this file.',
  'exported.all_other': 'All {{count}} chores of this server are in this file.',
  'exported.part_one': 'The file is full with the oldest chore: there are more than fit in it.',
  'exported.part_other':
    'The file is full: it holds the {{count}} oldest chores, and there are more.',
  'exported.csv': 'Each chore is a row. What looks like a formula has an apostrophe before it.',
  'exported.json': 'All that is kept of each chore, with when it comes and whose it is.',
  'exported.ics':
    'Open it with your calendar. It shows the chores as they are now, and does not follow later changes.',

  'import.name': 'import',
  'import.description': 'Add chores from a file: see first what would come of it',
  'import.option.file': 'file',
  'import.option.file.description': 'CSV or JSON; leave empty to get a form for it',
  'import.title': 'Import chores',
  'import.about':
    'A file of /manage export, or of Todoist, Grocy or donetick. Or a table with the columns **name** and **when**. You see first what would come of it; nothing is added before you say so.',
  'import.field.file': 'File',
  'import.field.file.description': 'CSV or JSON, at most 5 MB and 10,000 rows',
  'import.wouldAdd_one': '### One chore can be added',
  'import.wouldAdd_other': '### {{count}} chores can be added',
  'import.wouldAddNone': '### Nothing in this file can be added',
  'import.shape.own': '-# Read as a table of chores',
  'import.shape.todoist': '-# Read as a project of Todoist',
  'import.shape.grocy': '-# Read as chores of Grocy',
  'import.shape.donetick': '-# Read as chores of donetick',
  'import.anew':
    '-# Each chore begins anew: a file does not hold what was done or whose turn it was, and what was put off comes at its usual time.',
  'import.unassigned': '-# Anyone can do them: whose they were there is not imported.',
  'import.beyondNames':
    '-# While you type a name, the {{max}} oldest chores are suggested. All others are found by their whole name.',
  'import.named': '**{{name}}**',
  'import.more_one': 'one more',
  'import.more_other': '{{count}} more',
  'import.errors_one': '**One row cannot be added:**',
  'import.errors_other': '**{{count}} rows cannot be added:**',
  'import.doubts_one': '**Look at one row before you import it:**',
  'import.doubts_other': '**Look at {{count}} rows before you import them:**',
  'import.problem': 'Row {{row}} · {{- said}}',
  'import.allInFile': 'All of them are in this file:',
  'import.notYet': 'Nothing is added yet.',
  'import.importing':
    'Importing: {{done}} of {{of}} chores are there. You can close this; it goes on by itself.',
  'import.stopped':
    '⚠️ Something went wrong, and the import came no further: {{done}} of {{of}} chores are there, and stay. Upload the file again to add the others; what is there is left out.',
  'import.imported_one': '✅ One chore is added.',
  'import.imported_other': '✅ {{count}} chores are added.',
  'import.leftOut_one': 'One was left out: its name is in use by now, or its day has passed.',
  'import.leftOut_other':
    '{{count}} were left out: their names are in use by now, or their days have passed.',
  'import.undoFor': '-# For a day, **Undo** takes back what nobody has touched since.',
  'import.undoing':
    'Taking it back: {{left}} of the chores are left. You can close this; it goes on by itself.',
  'import.undoStopped':
    '⚠️ Something went wrong, and taking it back came no further: {{left}} of the chores are left. </chore delete:0> takes them away one by one.',
  'import.undone': '↩️ The import is taken back: none of its chores is left.',
  'import.undoneBut_one':
    '↩️ The import is taken back. One chore stays: somebody did or changed it since.',
  'import.undoneBut_other':
    '↩️ The import is taken back. {{count}} chores stay: somebody did or changed them since.',
  'import.cancelled': 'Nothing was imported, and the file is forgotten.',
  'import.gone':
    'This file is not kept any more: it was cancelled or taken back, you uploaded another one, or a day went by. Use </manage import:0> again.',
  'import.running':
    'Somebody was faster: this import has begun already. Its card shows how far it is.',
  'button.import': 'Import',
  'button.cancel': 'Cancel',
  'button.undo': 'Undo',
  'problems.row': 'row',
  'problems.chore': 'chore',
  'problems.imported': 'can be added',
  'problems.what': 'what was found',
  'problems.yes': 'yes',
  'problems.no': 'no',
  'file.size':
    'This file is larger than {{count}} MB. Split it, and import the parts one after the other.',
  'file.address':
    'I only read files that were uploaded to Discord. Use </manage import:0> and choose the file there.',
  'file.gone':
    'Discord does not have this file any more. Use </manage import:0> and choose it again.',
  'file.encoding': 'I cannot read the letters of this file. Save it as “CSV UTF-8”, and try again.',
  'file.binary':
    'This is no text, perhaps a workbook, a picture or an archive. Save it as CSV or JSON, and try again.',
  'file.large':
    'This file holds far more than chores. Keep only the columns that matter, and try again.',
  'file.tooMany':
    'This file has more than {{count}} rows. Split it, and import the parts one after the other.',
  'file.slow':
    'Reading this file takes too long. Split it, and import the parts one after the other.',
  'file.quote':
    'A quotation mark in row {{row}} is never closed, so I cannot tell the rows apart. Close it, and try again.',
  'file.empty': 'There is no chore in this file.',
  'file.json': 'This is no JSON that I can read. Export it once more, and try again.',
  'file.columns':
    'I do not know these columns. A table needs **name** and **when** in its first row, such as “Dishes” and “every day 19:00”.',
  'row.noName': 'This row has no name.',
  'row.name': 'The name is too long: {{text}}',
  'row.repeats': 'I do not know this way to repeat: {{text}}',
  'row.noWhen': 'This row does not say when.',
  'row.when': 'I cannot read when: {{text}}',
  'row.past': 'This is over: {{text}}',
  'row.starts': 'This is no date to start at: {{text}}',
  'row.who': 'I cannot read whose it is. Use mentions such as `<@123>`, or leave it empty.',
  'row.area': 'The area has too long a name: {{text}}',
  'row.notes': 'The notes have more than {{count}} characters.',
  'row.level': 'Effort and priority are numbers from 1 to 5, not: {{text}}',
  'row.missed': 'I do not know what this means for a turn that nobody does: {{text}}',
  'row.requires':
    'I do not know all that is asked for: {{text}}. Use note, photo, steps or time, with manager or member for who has to agree.',
  'row.step': 'A step is too long: {{text}}',
  'row.steps': 'There are more than {{count}} steps.',
  'row.known': 'There is a chore called “{{text}}” already; it stays as it is.',
  'row.twice': '“{{text}}” is in the file more than once; only the first is added.',
  'row.ways': 'This can be read in more than one way; I read: {{text}}',
  'row.strangers': 'Does not take part here, so gets no turn: {{text}}',
  'row.nobody': 'Nobody of these takes part here, so anyone can do it: {{text}}',
  'row.role': 'This role is not in this server, so anyone can do it: {{text}}',
  'row.areaFull': 'There is no room for one more area, so it gets none: {{text}}',
} as const
