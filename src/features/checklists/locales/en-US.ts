export const enUS = {
  'chore.notFound':
    'I cannot find that chore: it may be done or deleted by now. What there is, is under **My chores**.',
  'change.notYours':
    '<@{{owner}}> added “{{chore}}”, so only <@{{owner}}> or a manager can change its steps. Ask one of them.',
  'change.ended':
    '“{{chore}}” is done or deleted, so its steps cannot be changed any more. Add it again with </chore add:0> if it still has to be done.',
  'chore.unreadable': 'unreadable chore',
  'steps.heading': '### ☑️ Steps: {{chore}}',
  'steps.none': 'There are no steps yet. With steps, everyone sees what is done of it already.',
  'step.done': '✅ {{step}} · <@{{by}}>',
  'step.open': '⬜ {{step}}',
  'tick.pick': 'Which steps are done?',
  'tick.on': '✅ Done: {{- step}}',
  'tick.off': '↩️ Not done: {{- step}}',
  'tick.over':
    'This turn of “{{chore}}” is not open any more, so its steps stay as they are. What is open is under **My chores**.',
  'steps.title': 'The steps of a chore',
  'steps.field': 'Steps',
  'steps.field.description': 'One on each line. Each turn begins with none of them done.',
  'steps.tooMany':
    'That is more than {{max}} steps, so nothing was saved. What you wrote stands here: press **Try again** and put some of them together.',
  'steps.tooLong':
    '“{{step}}” is longer than {{max}} characters, so nothing was saved. What you wrote stands here: press **Try again** and make it shorter.',
  'undoSteps.movedOn':
    'The steps of “{{chore}}” were changed again since, so they stay as they are now.',
  'button.done': 'Done',
  'button.undo': 'Undo',
  'button.write': 'Write the steps',
  'button.back': 'Back',
  'button.again': 'Try again',
} as const
