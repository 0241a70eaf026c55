import type { APIButtonComponent } from 'discord-api-types/v10'
import { button, link } from '../core/components.ts'
import { componentType } from '../core/discord-codes.ts'
import { inLocale } from '../core/i18n/localized.ts'
import type { Snowflake } from '../core/ids.ts'
import type { Dispatch, Home } from './dispatch.ts'
import type { Envelope } from './envelope.ts'
import type { Fault } from './fault.ts'
import type { Found } from './find.ts'
import type { Response } from './handler.ts'
import { t } from './locales/index.ts'
import { refusal, trouble } from './response.ts'

/** Where a member can go from something that was not done. */
export interface Ways {
  /** The custom_id of the button that does the same again. */
  readonly again: string | undefined
  readonly home: Home | undefined
}

/**
 * A button is pressed again by another with its custom_id, a form is opened again by the button of its name, a
 * command by the one that it names. What was picked from a list is picked again there.
 */
export function waysOn(dispatch: Dispatch, { data }: Envelope, found?: Found): Ways {
  const { custom_id: customId } = data
  const asButton = { component_type: componentType.button, custom_id: customId }
  const isButton = typeof customId === 'string' && dispatch.component(asButton) !== undefined
  return { again: isButton ? customId : found?.handler.again, home: dispatch.home }
}

const againButton = (locale: string, { again }: Ways): APIButtonComponent | undefined =>
  again === undefined ? undefined : button(t(locale, 'button.again'), again)

const homeButton = (locale: string, { home }: Ways): APIButtonComponent | undefined =>
  home && button(inLocale(home.label, locale), home.customId)

/** Something that the member can mend, and then do again. */
export const mendable = (locale: string, sentence: string, ways: Ways): Response =>
  refusal(sentence, againButton(locale, ways))

/** A card or a form of an older version. */
export const outdatedCard = (locale: string, sentence: string, ways: Ways): Response =>
  refusal(sentence, homeButton(locale, ways))

export const oldCard = (locale: string, ways: Ways) =>
  outdatedCard(locale, t(locale, 'old.card'), ways)

export const slowDown = (locale: string, count: number, ways: Ways): Response =>
  mendable(locale, t(locale, 'limit.slowDown', { count }), ways)

export const serverOnly = (locale: string, ways: Ways): Response =>
  outdatedCard(locale, t(locale, 'place.serverOnly'), ways)

/** Source: Discord's page «OAuth2», «Bot authorization flow». */
export const notInstalled = (locale: string, applicationId: Snowflake): Response =>
  refusal(
    t(locale, 'place.notInstalled'),
    link(
      t(locale, 'button.install'),
      `https://discord.com/oauth2/authorize?client_id=${applicationId}`,
    ),
  )

/** What went wrong, calmly and without any word of ours. Where something may be done already, one looks first. */
export function faultCard(
  locale: string,
  { code }: Fault,
  { reference, ways }: { readonly reference: string; readonly ways: Ways },
): Response {
  return trouble(
    t(locale, code),
    t(locale, 'fault.reference', { reference }),
    actionOf(locale, code, ways),
  )
}

function actionOf(locale: string, code: Fault['code'], ways: Ways) {
  if (code === 'fault.closing') return undefined
  return code === 'fault.uncertain' ? homeButton(locale, ways) : againButton(locale, ways)
}
