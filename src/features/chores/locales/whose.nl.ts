import type { Translation } from '../../../core/i18n/catalog.ts'
import type { whoseEnUS } from './whose.en-US.ts'

export const whoseNl: Translation<typeof whoseEnUS> = {
  'who.anyone': 'iedereen',
  'who.or': '{{- some}} of {{- last}}',
  'who.and': '{{- some}} en {{- last}}',
  'who.more': '{{- some}} en nog {{count}}',
  'who.rotation': '{{- who}}, {{how}}',

  'how.inOrder': 'om de beurt',
  'how.leastLoaded': 'wie het minst deed',
  'how.shuffle': 'geschud',

  'card.shared': '👥 Aan de beurt: {{- who}}',
  'card.paused': '⏸️ Iedereen die aan de beurt kan zijn is weg, dus hij wacht',

  'effort.1': 'heel licht',
  'effort.2': 'licht',
  'effort.3': 'gemiddeld',
  'effort.4': 'zwaar',
  'effort.5': 'heel zwaar',

  'priority.1': 'wanneer het uitkomt',
  'priority.2': 'niet dringend',
  'priority.3': 'gewoon',
  'priority.4': 'belangrijk',
  'priority.5': 'dringend',

  'edit.was.assignment': '-# Hij was voor {{- who}}',
  'edit.was.effort': '-# Eerder was het {{effort}} werk',
  'edit.was.priority': '-# Eerder was hij {{priority}}',
}
