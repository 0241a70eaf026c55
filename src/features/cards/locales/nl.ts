import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'card.heading': '### {{chore}}',
  'add.done': '### Toegevoegd: {{chore}}',
  'add.zone':
    '-# Gelezen in de tijd van {{city}}, naar de taal van deze server; </setup:0> wijzigt dat',

  'done.success': '✅ **{{chore}}** is klaar. Dank je, <@{{by}}>.',
  'done.next': 'Volgende keer: <t:{{at}}:F>',
  'done.nextAnyTime': 'Volgende keer: <t:{{at}}:D>',
  'done.missed':
    'De beurt van <t:{{was}}:D> is intussen gesloten, dus deze telt voor <t:{{at}}:D>.',
  'undo.done': '### Weer open: {{chore}}',

  'button.add': 'Nieuwe klus',
  'button.done': 'Klaar',
  'button.undo': 'Ongedaan maken',

  'card.schedule': '🔁 Herhaling: {{when}}',
  'card.once': '1️⃣ Eenmalig',
  'card.whose': '👤 Aan de beurt: <@{{userId}}>',
  'card.anyone': '👥 Iedereen kan dit doen',
  'card.lastDone': '✅ Gedaan door <@{{by}}> <t:{{at}}:R>',
  'card.awaits.manager': '⏳ Telt zodra een beheerder akkoord is',
  'card.awaits.member': '⏳ Telt zodra een ander lid akkoord is',
  'card.awaits.dispute': '⏳ Niet iedereen vindt dat hij klaar is: een derde lid beslist',

  'button.edit': 'Wijzig',
  'button.more': 'Meer',
  'button.delete': 'Verwijder',
  'button.back': 'Terug',
  'chore.unreadable': 'onleesbare klus',
  'edit.done': '### Gewijzigd: {{chore}}',
  'edit.was.name': '-# Hij heette “{{chore}}”',
  'edit.was.schedule': '-# Eerst was het {{when}}',
  'edit.was.area': '-# Hij hoorde bij {{area}}',
  'edit.was.noArea': '-# Hij had geen ruimte',
  'edit.was.notes': '-# De notities zijn gewijzigd',
  'edit.was.closing': '-# Eerder, als niemand hem deed: {{missed}}',
  'undoEdit.done': '### Zoals het was: {{chore}}',
  'delete.done': '🗑️ **{{chore}}** is verwijderd. Niemand hoeft hem meer te doen.',
  'restore.done': '### Weer terug: {{chore}}',
  'more.heading': '### {{chore}}',
  'more.added': '-# Toegevoegd door <@{{by}}> <t:{{at}}:R>',
  'card.area': '🌿 {{area}}',
  'card.notes': '📝 {{- notes}}',
  'card.closing': '⏭️ Als niemand hem doet: {{missed}}',
  'card.deleted': '🗑️ Verwijderd',
  'closing.keepOpen': 'hij blijft open tot iemand hem doet',
  'closing.closeAtNext': 'hij is gemist zodra de volgende komt',
  'closing.neverOverdue': 'hij wacht, en is nooit te laat',

  'button.myChores': 'Mijn klussen',
  'button.share': 'Delen',
  'button.handOver': 'Overdragen',
  'button.claim': 'Ik doe het',
  'share.by': '-# Gedeeld door <@{{userId}}>',

  'button.helped': 'Ik hielp mee',
  'done.helpers': '🤝 Met hulp van {{- who}}',

  'done.saidBy': '-# <@{{userId}}> heeft dat gezegd',
  'done.note': '📝 {{note}}',

  'button.begin': 'Ermee bezig',
  'button.stop': 'Niet mee bezig',
  'card.begun': '🚧 <@{{by}}> is ermee bezig sinds <t:{{at}}:t>',

  'button.rules': 'Wanneer klaar',
  'card.requires.time': '⏳ Een beurt kan pas als de vorige had gemoeten',
  'card.requires.steps': '☑️ Hij telt pas met alle stappen',
  'card.requires.manager': '👀 Een beheerder kijkt of hij klaar is',
  'card.requires.member': '👀 Een ander lid kijkt of hij klaar is',
  'done.awaits.manager':
    '⏳ Een beheerder kijkt of het akkoord is. Zegt binnen een dag niemand iets anders, dan telt hij.',
  'done.awaits.member':
    '⏳ Een ander lid kijkt of het akkoord is. Zegt binnen een dag niemand iets anders, dan telt hij.',
  'card.requires.note': '📝 Bij het afvinken wordt een notitie gevraagd',

  'card.requires.photo': '📷 Bij het afvinken wordt een foto gevraagd',
  'proof.link': '[Foto]({{- link}})',
  'proof.shown': '📷 {{- links}}',
  'proof.coming': '📷 Ik plaats de foto, zodat iedereen hem ziet.',

  'card.suggested_one':
    '-# De laatste tijd is hij ongeveer elke dag gedaan; </chore edit:0> wijzigt hoe vaak hij komt',
  'card.suggested_other':
    '-# De laatste tijd is hij ongeveer elke {{count}} dagen gedaan; </chore edit:0> wijzigt hoe vaak hij komt',
  'closing.openToAll': 'hij is voor iedereen zodra hij een dag te laat is',
  'closing.lock': 'hij gaat op slot: alleen een beheerder kan hem nog doen, tot de volgende komt',

  'card.postponed': '↪️ Uitgesteld, was <t:{{at}}:f>',
  'card.postponedAnyTime': '↪️ Uitgesteld, was <t:{{at}}:D>',

  'done.backdated': '-# Gedaan <t:{{at}}:{{style}}>',

  'button.later': 'Later',
  'button.skip': 'Beurt overslaan',
  'button.history': 'Historie',

  'card.shared': '👥 Aan de beurt: {{- who}}',
  'card.each': '👥 {{- who}}',
  'card.paused': '⏸️ Iedereen die aan de beurt kan zijn is weg, dus hij wacht',
  'card.emptyRole':
    '⏸️ Niemand met <@&{{roleId}}> doet nog mee, dus hij wacht. Wie de rol heeft, kan op het bord **Doe mee** kiezen',
  'card.pool': '🔄 Beurten: {{- who}}',

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

  'button.weight': 'Zwaarte en voorrang',
  'button.steps': 'Stappen',
  'card.steps': '☑️ {{done}} van {{all}} stappen klaar',
  'weight.effort': 'Zwaarte: {{level}}',
  'weight.priority': 'Voorrang: {{level}}',
  'card.weight': '⚖️ {{said}}',

  'edit.was.assignment': '-# Hij was voor {{- who}}',
  'edit.given': '-# De beurt die open staat is nu voor {{- whose}}, en niet meer voor {{- was}}',
  'edit.was.effort': '-# Eerder was het {{effort}} werk',
  'edit.was.priority': '-# Eerder was hij {{priority}}',

  'button.why': 'Waarom ik?',

  'button.rotation': 'Beurten',
}
