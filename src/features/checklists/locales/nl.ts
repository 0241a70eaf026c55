import type { Translation } from '../../../core/i18n/catalog.ts'
import type { enUS } from './en-US.ts'

export const nl: Translation<typeof enUS> = {
  'chore.notFound':
    'Ik kan die klus niet vinden: misschien is hij al klaar of verwijderd. Wat er wel is, staat bij **Mijn klussen**.',
  'change.notYours':
    '<@{{owner}}> heeft “{{chore}}” toegevoegd, dus alleen <@{{owner}}> of een beheerder kan de stappen wijzigen. Vraag het aan een van hen.',
  'change.ended':
    '“{{chore}}” is klaar of verwijderd, dus de stappen kunnen niet meer worden gewijzigd. Voeg hem opnieuw toe met </chore add:0> als hij nog moet gebeuren.',
  'chore.unreadable': 'onleesbare klus',
  'steps.heading': '### ☑️ Stappen: {{chore}}',
  'steps.none': 'Er zijn nog geen stappen. Met stappen ziet iedereen wat er al van gedaan is.',
  'step.done': '✅ {{step}} · <@{{by}}>',
  'step.open': '⬜ {{step}}',
  'tick.pick': 'Welke stappen zijn klaar?',
  'tick.on': '✅ Klaar: {{- step}}',
  'tick.off': '↩️ Niet klaar: {{- step}}',
  'tick.over':
    'Deze beurt van “{{chore}}” staat niet meer open, dus de stappen blijven zoals ze zijn. Wat er open staat, vind je bij **Mijn klussen**.',
  'steps.title': 'De stappen van een klus',
  'steps.field': 'Stappen',
  'steps.field.description': 'Een op elke regel. Elke beurt begint zonder vinkjes.',
  'steps.tooMany':
    'Dat zijn meer dan {{max}} stappen, dus er is niets bewaard. Wat je schreef staat hier: druk op **Opnieuw** en voeg er een paar samen.',
  'steps.tooLong':
    '“{{step}}” is langer dan {{max}} tekens, dus er is niets bewaard. Wat je schreef staat hier: druk op **Opnieuw** en maak het korter.',
  'undoSteps.movedOn':
    'De stappen van “{{chore}}” zijn daarna nog eens gewijzigd, dus ze blijven zoals ze nu zijn.',
  'button.done': 'Klaar',
  'button.undo': 'Ongedaan maken',
  'button.write': 'Stappen schrijven',
  'button.back': 'Terug',
  'button.again': 'Opnieuw',
}
