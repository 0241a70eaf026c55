export const enUS = {
  'who.anyone': 'anyone',
  'who.or': '{{- some}} or {{- last}}',
  'who.and': '{{- some}} and {{- last}}',
  'who.more': '{{- some}} and {{count}} more',
  'who.each': '{{- who}}, each their own',
  'who.rotation': '{{- who}}, {{how}}',
  'who.aRole': 'the role',
  'who.paused': 'nobody can now',

  'away.line': '-# 🧳 Away: {{- names}}',
  'away.name': '<@{{userId}}>',
  'away.back': '<@{{userId}}> (back {{day}})',
  'away.more_one': 'one more',
  'away.more_other': '{{count}} more',

  'how.anyOne': 'any one of them',
  'how.together': 'all of them together',
  'how.each': 'each their own',
  'how.inOrder': 'in order',
  'how.leastLoaded': 'whoever has done least',
  'how.shuffle': 'shuffled',

  'why.anyone': 'It is for anyone: whoever likes does it.',
  'why.fixed': '{{- who}} always does this one.',
  'why.several.anyOne': 'It is for {{- who}}: one of them is enough.',
  'why.several.together': '{{- who}} do it together.',
  'why.several.each': '{{- who}} each do their own.',
  'why.first': '{{- who}} goes first: everyone has it in order, and it begins here.',
  'why.inOrder': '{{- who}} comes after {{- after}} in the order.',
  'why.leastLoaded_one':
    '{{- who}} has done least for each day here: {{effort}} points of effort in one day.',
  'why.leastLoaded_other':
    '{{- who}} has done least for each day here: {{effort}} points of effort in {{count}} days.',
  'why.leastLoaded.newcomer':
    '{{- who}} is new: the days before count like the middle of the group, and so it is their turn.',
  'why.leastLoaded.longestAgo':
    '{{- who}} has done as little as somebody else, and it is longest ago for them.',
  'why.leastLoaded.order':
    '{{- who}} has done as little as somebody else, and comes first in the order.',
  'why.drawn':
    '{{- who}} was drawn by chance. Everyone has it once before anyone has it again; still to be drawn: {{left}} of {{of}}.',
  'why.holds': 'It has been {{- who}}’s turn since {{day}}, and it still is.',
  'why.kept.skipped': 'It was skipped the last time, so it stays {{- who}}’s turn.',
  'why.kept.missed': 'It was not done the last time, so it stays {{- who}}’s turn.',
  'why.kept.helped': 'Somebody helped the last time, so it stays {{- who}}’s turn.',
  'why.kept.neutral':
    'The last time passed without anybody being able to, so it stays {{- who}}’s turn.',
  'why.standsIn': '{{- who}} stands in for {{- for}}, whose turn it stays.',
  'why.repays': '{{- who}} takes a turn of {{- to}}, who took one before.',
  'why.onlyOne': '{{- who}} is the only one who can now.',
  'why.allAway': 'Everyone whose turn it could be is away, so it waits.',
  'why.allAwayUntil': 'Everyone whose turn it could be is away until {{day}}, so it waits.',
  'why.nobody': 'Nobody takes part whose turn it could be, so it waits.',
  'why.late': 'It is a day late, so anyone can do it.',
  'why.passed': '{{- by}} passed it on to {{- who}}, and takes a turn back for it.',
  'why.passedCounted':
    '{{- by}} passed it on to {{- who}}. Its effort counts for {{- by}} all the same.',
  'why.swapped': '{{- who}} swapped turns with {{- with}}.',
  'why.handedOver': '{{- by}} handed it over to {{- who}}.',
  'why.claimed': '{{- who}} offered to do it.',
  'why.wentAway': '{{- gone}} is away, so it is for {{- who}}.',
  'why.left': '{{- gone}} does not take part any more, so it is for {{- who}} now.',
  'why.lostRole': '{{- gone}} does not have {{- role}} any more, so it is for {{- who}} now.',
  'why.away': 'Away then: {{- who}}.',
} as const
