import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'chores.name': 'klussen',
  'chores.description': 'Bekijk wat er moet gebeuren, en vink het af',
  'chores.filter': 'filter',
  'chores.filter.description': 'Welke klussen? Zonder filter: die van jou en die voor iedereen',
  'chores.filter.default': 'Voor jou',
  'chores.filter.mine': 'Van mij',
  'chores.filter.open': 'Voor iedereen',
  'chores.filter.theirs': 'Alles van diegene',
  'chores.filter.overdue': 'Te laat',
  'chores.filter.today': 'Vandaag',
  'chores.filter.week': 'Deze week',
  'chores.filter.all': 'Alle',
  'chores.title.default': 'Voor jou',
  'chores.title.mine': 'Jouw klussen',
  'chores.title.open': 'Klussen voor iedereen',
  'chores.title.overdue': 'Te laat',
  'chores.title.today': 'Vandaag en te laat',
  'chores.title.week': 'Deze week en te laat',
  'chores.title.all': 'Alle klussen',
  'chores.page': '-# Pagina {{page}} van {{pages}} · {{total}} open',
  'chores.total': '-# {{total}} open',
  'chores.member': 'lid',
  'chores.member.description': 'Van wie? Laat leeg voor je eigen klussen',
  'chores.title.for': 'Voor <@{{userId}}>',
  'chores.title.of': 'Klussen van <@{{userId}}>',
  'chores.empty.default':
    'Er wacht niets op jou. Voeg een klus toe, of kijk bij **Alle** wat anderen doen.',
  'chores.empty.mine':
    'Je hebt nu geen eigen klussen. Wat iedereen kan doen, staat bij **Voor iedereen**.',
  'chores.empty.open':
    'Elke open klus is al van iemand. Voeg er een toe die iedereen kan doen, of kijk bij **Alle**.',
  'chores.empty.overdue': 'Er is niets te laat. Wat eraan komt, staat bij **Deze week**.',
  'chores.empty.today': 'Vandaag hoeft er niets. Wat eraan komt, staat bij **Deze week**.',
  'chores.empty.week': 'Deze week hoeft er niets. Wat later komt, staat bij **Alle**.',
  'chores.empty.all':
    'Er staat in deze server geen klus open. Voeg er een toe, dan zie je hem hier.',
  'chores.empty.direct':
    'Hier is niets te tonen. Kies een ander filter, of kijk bij **Alle servers**.',
  'chores.empty.theirs':
    'Er staat hier niets van <@{{userId}}> open. Kies een ander filter, of bekijk je eigen klussen met </chores:0>.',

  'menu.theirs': 'Klussen bekijken',
  'menu.bot': 'Een bot heeft geen klussen. Kies een persoon.',

  'away.welcome': '👋 **Welkom terug.** Vanaf vandaag kun je weer aan de beurt zijn.',

  'row.member': '**{{chore}}** · <@{{userId}}>',
  'row.shared': '**{{chore}}** · {{- who}}',
  'row.begun': '🚧 <@{{by}}> is ermee bezig',
  'row.anyone': '**{{chore}}** · voor iedereen',
  'row.area': '{{- due}} · 🌿 {{area}}',
  'done.row': '✅ **{{chore}}** · gedaan door <@{{by}}>',
  'undo.row': '↩️ **{{chore}}** staat weer open',

  'button.add': 'Nieuwe klus',
  'button.done': 'Klaar',
  'button.undo': 'Ongedaan maken',
  'button.previous': 'Vorige',
  'button.next': 'Volgende',
  'button.myChores': 'Mijn klussen',
  'button.share': 'Delen',
  'button.handOver': 'Overdragen',
  'button.showAll': 'Toon alles',
  'button.everywhere': 'Alle servers',

  'guild.named': '{{name}}',
  'guild.unnamed': '[Server](https://discord.com/channels/{{guildId}})',
  'guild.numbered': '[Server {{number}}](https://discord.com/channels/{{guildId}})',

  'everywhere.guild': '### {{- title}}\n-# {{total}} open',
  'everywhere.quiet': '-# Niets te tonen in {{- titles}}',
  'everywhere.broken':
    '⚠️ Ik kan {{- titles}} nu niet lezen. De andere zijn compleet. Kijk over een minuut nog eens.',
  'everywhere.others_one': 'nog één',
  'everywhere.others_other': 'nog {{count}}',
  'everywhere.none':
    'Ik ken nog geen server waar jij klussen doet. Voeg een klus toe of doe er een in een server met ChoresTree: vanaf dan zie je die ook hier.',
  'everywhere.member':
    'De klussen van iemand anders kun je alleen in een server zien. Gebruik daar </chores:0>, of laat **lid** leeg om hier je eigen klussen te zien.',

  'share.by': '-# Gedeeld door <@{{userId}}>',
  'share.nothing':
    'Alles op deze lijst is intussen klaar, dus er is niets te delen. Wat er nog is, staat bij **Mijn klussen**.',

  'chore.unreadable': 'onleesbare klus',
}
