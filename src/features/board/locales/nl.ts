import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'command.name': 'bord',
  'command.description': 'Bekijk het klussenbord van deze server, en waar het hangt',

  'board.heading': '## 📋 Klussen',
  'board.total_one': '-# Er staat {{count}} klus open',
  'board.total_other': '-# Er staan {{count}} klussen open',
  'board.paused':
    '⏸️ Deze server heeft pauze: niets telt als gemist, en niemand krijgt een herinnering',
  'board.pausedUntil':
    '⏸️ Deze server heeft pauze tot <t:{{at}}:f>: niets telt als gemist, en niemand krijgt een herinnering',
  'board.allDone': '-# Voor nu is alles klaar',
  'board.empty':
    'Er hoeft niets te gebeuren. Voeg de eerste of de volgende klus toe met **Nieuwe klus**.',

  'row.member': '**{{chore}}** · <@{{userId}}>',
  'row.shared': '**{{chore}}** · {{- who}}',
  'row.begun': '🚧 <@{{by}}> is ermee bezig',
  'row.anyone': '**{{chore}}** · voor iedereen',
  'row.done': '✅ **{{chore}}** · gedaan door <@{{by}}>',

  'others.pick_one': 'Nog één klus',
  'others.pick_other': 'Andere klussen ({{count}})',
  'others.all_one': 'Bekijk de ene klus',
  'others.all_other': 'Bekijk alle {{count}} klussen',
  'other.overdue': 'Te laat sinds {{day}}',
  'other.waiting': 'Geen haast: hij wacht sinds {{day}}',
  'other.today': 'Vandaag',
  'other.later': 'Uiterlijk {{day}}',

  'button.done': 'Klaar',
  'button.undo': 'Ongedaan maken',
  'button.join': 'Doe mee',
  'button.myChores': 'Mijn klussen',
  'button.add': 'Nieuwe klus',
  'button.refresh': 'Verversen',
  'button.goTo': 'Naar het bord',
  'button.postHere': 'Hier ophangen',

  'about.where':
    'Het bord is opgehangen in <#{{channelId}}>. Is het weg, dan brengt een beheerder het terug met **Hier ophangen**. Alleen jij ziet deze kopie.',
  'about.onItsWay': 'Het bord is onderweg naar <#{{channelId}}>. Alleen jij ziet deze kopie.',
  'about.none':
    'Deze server heeft nog geen bord. Wie de server beheert, kan er met </board:0> een ophangen. Alleen jij ziet deze kopie.',
  'about.noneYet':
    'Deze server heeft nog geen bord. Ga naar het kanaal waar je het wilt hebben, en druk daar op **Hier ophangen**. Alleen jij ziet deze kopie.',
  'post.done':
    'Het bord hangt binnen een paar seconden in <#{{channelId}}>, en wordt daar steeds bijgewerkt.',
  'post.nowhere':
    'Ik weet niet welk kanaal dit is, dus het bord blijft waar het is. Gebruik </board:0> in het kanaal waar je het wilt hebben.',
  'post.notText':
    'Het bord is niet verplaatst: hier kan het niet blijven, want dit is een thread, of geen tekstkanaal. Gebruik </board:0> in een tekstkanaal.',
  'post.mute':
    'Het bord is niet verplaatst: ik kan niet schrijven in <#{{channelId}}>, want ik mis daar {{- permissions}}. Sta dat toe en probeer het opnieuw, of ga naar een ander kanaal.',
  'button.again': 'Opnieuw',

  'chore.notFound':
    'Die klus is er niet meer, dus er is niets veranderd. Over een paar seconden toont het bord wat er wel is.',
  'button.helped': 'Ik hielp mee',
  'done.deleted': '“{{chore}}” is verwijderd, dus er is niets te doen. Het bord toont dat zo.',
  'done.over': 'Die beurt van “{{chore}}” is voorbij. Het bord toont zo welke open staat.',
  'done.notForOthers':
    'Dat iemand anders “{{chore}}” deed, zegt wie aan de beurt is of een beheerder. Vraag het een van hen.',
  'button.steps': 'Stappen',
  'done.noteNeeded':
    'Wie “{{chore}}” doet, schrijft er een notitie bij, dus hij is nog niet klaar. **Klaar** hier vraagt erom.',
  'done.photoNeeded':
    'Wie “{{chore}}” doet, laat er een foto van zien, dus hij is nog niet klaar. **Klaar** hier vraagt erom.',
  'done.notYours':
    '{{- whose}} is aan de beurt voor “{{chore}}”, en alleen diegene of een beheerder kan het hier afvinken. Vraag het aan een van hen.',
  'undo.notDone': '“{{chore}}” staat al open: er is niets ongedaan te maken.',
  'undo.deleted': '“{{chore}}” is intussen verwijderd en blijft dus klaar.',
}
