import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'manage.name': 'beheer',
  'manage.description': 'Hoe ChoresTree zich in deze server gedraagt, voor wie de server beheert',

  'settings.name': 'instellingen',
  'settings.description': 'Waar ChoresTree tegen iedereen spreekt, en waarover',
  'settings.heading': '### Wat ChoresTree uit zichzelf zegt',
  'settings.channel.none':
    'Het zegt niets uit zichzelf. Kies het kanaal waarin het mag zeggen welke klussen er moeten gebeuren.',
  'settings.channel.chosen': 'ChoresTree plaatst berichten in <#{{channelId}}>.',
  'settings.channel.closed':
    '⚠️ Het kan niet meer spreken in <#{{channelId}}>: het kanaal is weg, of **Kanaal bekijken**, **Berichten versturen** of **Berichtgeschiedenis lezen** ontbreekt daar. Herstel dat en kies het kanaal opnieuw, of kies een ander.',
  'settings.channel.pick': 'Kies een kanaal',
  'settings.channel.mute':
    'Er is niets veranderd: ChoresTree mag niet schrijven in <#{{channelId}}>, of daar niet lezen wat het schreef. Geef het daar **Kanaal bekijken**, **Berichten versturen** en **Berichtgeschiedenis lezen**, of kies een ander kanaal.',
  'settings.told': 'Het vertelt iedereen over:',
  'settings.told.none': 'Niets',
  'settings.told.reminders': 'Klussen die gedaan moeten worden',
  'settings.told.reminders.description': 'Een bericht met Klaar en Uitstellen, aan wie de beurt is',
  'settings.told.completions': 'Klussen die klaar zijn',
  'settings.told.completions.description': 'Een bericht met wie het deed, en wanneer het weer moet',
}
