import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'button.myChores': 'Mijn klussen',

  'join.welcome': '### Je doet mee',
  'join.already': '### Je doet al mee',
  'join.yours': 'Je eerste beurt: **{{chore}}**, {{- when}}.',
  'join.anyone':
    'Er is nog niets van jou. **{{chore}}** is voor iedereen, uiterlijk {{- when}}: wie het doet, drukt op Klaar.',
  'join.nothing':
    'Er hoeft nu niets gedaan te worden. Is er iets voor jou, dan vind je het onder Mijn klussen.',
}
