import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'areas.name': 'ruimtes',
  'areas.description': 'Keuken, tuin, gang: de ruimtes waar klussen bij horen',
  'areas.heading': '### Ruimtes',
  'areas.row_one': '**{{area}}** · één klus',
  'areas.row_other': '**{{area}}** · {{count}} klussen',
  'areas.none': 'Er zijn er nog geen. Met ruimtes zoals Keuken of Tuin houd je klussen bij elkaar.',
  'areas.pick': 'Hernoem of verwijder er een',

  'area.field': 'Hoe heet de ruimte?',
  'area.placeholder': 'Keuken',
  'area.nameTaken':
    'Er is al een ruimte “{{name}}”, dus er is niets veranderd. Kies een andere naam.',
  'area.tooMany':
    'Er kunnen hoogstens {{count}} ruimtes zijn, dus er is niets toegevoegd. Verwijder er een die niet wordt gebruikt.',
  'area.gone':
    'Iemand heeft die ruimte verwijderd, dus er is niets veranderd. Bekijk met </manage areas:0> wat er wel is.',
  'area.nothingToUndo': 'Er is niets meer ongedaan te maken, dus er is niets veranderd.',

  'add.title': 'Nieuwe ruimte',
  'add.done': '✅ Toegevoegd: {{area}}.',
  'change.title': 'Ruimte wijzigen',
  'change.remove': 'Verwijderen',
  'change.remove.description': 'De klussen blijven, zonder ruimte',
  'rename.done': '✅ {{before}} heet nu {{after}}.',
  'remove.done': '✅ Verwijderd: {{area}}.',
  'remove.left_one': '✅ Verwijderd: {{area}}. De klus blijft, zonder ruimte.',
  'remove.left_other': '✅ Verwijderd: {{area}}. De {{count}} klussen blijven, zonder ruimte.',
  'undo.done': '✅ {{area}} is terug, met de klussen.',

  'button.add': 'Nieuwe ruimte',
  'button.again': 'Opnieuw',
  'button.undo': 'Ongedaan maken',
}
