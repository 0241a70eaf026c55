import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'export.name': 'exporteer',
  'export.description': 'Krijg de klussen van deze server als bestand',
  'export.option.format': 'formaat',
  'export.option.format.description': 'Waar is het bestand voor?',
  'export.format.csv': 'Rekenblad (CSV)',
  'export.format.json': 'Programma’s (JSON)',
  'export.format.ics': 'Agenda (ICS)',
  'export.nothing':
    'Er is hier nog geen klus, dus er is niets om in een bestand te zetten. Voeg er een toe met </chore add:0>.',

  'exported.all_one': 'De enige klus van deze server staat in dit bestand.',
  'exported.all_other': 'Alle {{count}} klussen van deze server staan in dit bestand.',
  'exported.part_one': 'Het bestand is vol met de oudste klus: er zijn er meer dan erin passen.',
  'exported.part_other':
    'Het bestand is vol: de {{count}} oudste klussen staan erin, en er zijn er meer.',
  'exported.csv': 'Elke klus is een rij. Wat op een formule lijkt, heeft een apostrof ervoor.',
  'exported.json': 'Alles wat van elke klus wordt bewaard, met wanneer hij komt en van wie hij is.',
  'exported.ics':
    'Open het met je agenda. Het toont de klussen zoals ze nu zijn, en volgt latere wijzigingen niet.',
}
