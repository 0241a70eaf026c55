/** Whose a chore is, and why. */
export const whoseEnUS = {
  'who.oneRole':
    'Turns go by one role, or by people whom you pick, so nothing was saved. Pick one role alone, or people only.',
  'who.everyone':
    'Everybody has **@everyone**, so nothing was saved. Pick nobody, and anyone can do it; or pick another role.',

  'weight.heading': '### ⚖️ Effort and priority: {{chore}}',
  'weight.about':
    'Who takes turns, and what is shared, counts by effort. Of what is due at the same time, what is most urgent comes first.',
  'weight.pickEffort': 'How heavy it is',
  'weight.pickPriority': 'How urgent it is',
  'add.option.effort': 'effort',
  'add.option.effort.description': 'How heavy is it? Turns are shared out by that',
  'add.option.priority': 'priority',
  'add.option.priority.description':
    'How urgent is it? Of what is due at the same time, it comes first',

  'add.option.rotation': 'rotation',
  'add.option.rotation.description': 'How several people share it; the form asks who they are',
  'way.inOrder': 'In turns, in order',
  'way.leastLoaded': 'In turns, whoever has done least',
  'way.shuffle': 'In turns, shuffled',
  'way.anyOne': 'Any one of them',
  'way.together': 'All of them together',
  'way.each': 'Each their own',
  'rotation.tooFew':
    'To take turns there have to be two people or more, so nothing was saved. Pick all of them, and try again.',
  'rotation.roleWays':
    'Whoever has a role takes turns: in order, whoever has done least, or shuffled. Nothing was saved: pick one of these, or people instead of the role.',

  'rotation.name': 'rotation',
  'rotation.description': 'Who takes turns at a chore, in which order, and whose turn it is',
  'rotation.heading': '### 🔄 Whose turn: {{chore}}',
  'rotation.saved': '-# Saved',
  'rotation.member': '{{place}}. <@{{userId}}>',
  'rotation.holder': '{{place}}. **<@{{userId}}>** ⬅️',
  'rotation.anyone': 'It is for anyone. Pick two people or more, and they take turns.',
  'rotation.role': 'Whoever has <@&{{roleId}}> and takes part, in turns:',
  'rotation.one': 'Always theirs. Pick more people, and they take turns.',
  'rotation.pickMembers': 'Who takes turns',
  'rotation.pickUp': 'Change the order',
  'rotation.up': 'Number {{from}} comes before number {{to}}',
  'rotation.next': 'Skip to next',
  'rotation.nobodyElse': 'There is nobody else who could do it now, so the turn stays whose it is.',
  'rotation.every.occurrence1': 'The turn changes each time',
  'rotation.every.occurrence2': 'The turn changes after 2 times',
  'rotation.every.occurrence3': 'The turn changes after 3 times',
  'rotation.every.day1': 'The turn changes every day',
  'rotation.every.week1': 'The turn changes every week',
  'rotation.every.week2': 'The turn changes every 2 weeks',
  'rotation.every.month1': 'The turn changes every month',
  'rotation.help.advance': 'Somebody helps: the turn moves on',
  'rotation.help.keepTurn': 'Somebody helps: the turn stays whose it is',
  'rotation.help.credit': 'Somebody helps: their own next turn is left out',
  'rotation.miss.advance': 'Missed: the turn moves on',
  'rotation.miss.stay': 'Missed: the turn stays whose it is',
} as const
