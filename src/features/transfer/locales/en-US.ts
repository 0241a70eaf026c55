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
} as const
