export const enUS = {
  'areas.name': 'areas',
  'areas.description': 'Kitchen, garden, hallway: the areas that chores belong to',
  'areas.heading': '### Areas',
  'areas.row_one': '**{{area}}** · one chore',
  'areas.row_other': '**{{area}}** · {{count}} chores',
  'areas.none': 'There are none yet. Areas such as Kitchen or Garden keep chores together.',
  'areas.pick': 'Rename or remove one',

  'area.field': 'What is it called?',
  'area.placeholder': 'Kitchen',
  'area.nameTaken':
    'There is already an area called “{{name}}”, so nothing was changed. Choose another name.',
  'area.tooMany':
    'There can be at most {{count}} areas, so nothing was added. Remove one that is not used.',
  'area.gone':
    'Somebody removed that area, so nothing was changed. See what there is with </manage areas:0>.',
  'area.nothingToUndo': 'There is nothing left to take back, so nothing was changed.',

  'add.title': 'Add an area',
  'add.done': '✅ Added: {{area}}.',
  'change.title': 'Change an area',
  'change.remove': 'Remove it',
  'change.remove.description': 'Its chores stay, without an area',
  'rename.done': '✅ {{before}} is called {{after}} now.',
  'remove.done': '✅ Removed: {{area}}.',
  'remove.left_one': '✅ Removed: {{area}}. Its chore stays, without an area.',
  'remove.left_other': '✅ Removed: {{area}}. Its {{count}} chores stay, without an area.',
  'undo.done': '✅ {{area}} is back, with its chores.',

  'button.add': 'Add area',
  'button.again': 'Try again',
  'button.undo': 'Undo',
} as const
