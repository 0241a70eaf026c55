import {
  button,
  buttons,
  card,
  gallery,
  type Part,
  selectRow,
  text,
} from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { SELECT_OPTION_LENGTH_MAX, SELECT_OPTIONS_MAX } from '../../core/limits.ts'
import { stringSelect } from '../../core/selects.ts'
import { shorten } from '../../core/text.ts'
import { homeButton, nameOf, photoLink, saidParts } from '../cards/index.ts'
import { type Chore, type Named, SAID_TEXTS, type SaidBesides } from '../model/index.ts'
import { t } from './locales/index.ts'
import { dropProofId, useProofId } from './proof.custom-ids.ts'

interface Shown {
  readonly chore: Pick<Chore, 'name'>
  readonly completion: { readonly by: Snowflake }
}

interface Posted {
  readonly files: readonly { readonly name: string }[]
  /** Whether the bot may post pictures where it posts. */
  readonly mayAttach: boolean
}

/** The photos themselves; where there are none to post, why, and what to do now. */
export function proofParts(
  locale: string,
  { chore, completion: { by } }: Shown,
  { files, mayAttach }: Posted,
): readonly Part[] {
  if (!mayAttach) return [text(t(locale, 'proof.mayNot', { by }), WHY_NONE_TEXT)]
  if (files.length === 0) return [text(t(locale, 'proof.gone', { by }), WHY_NONE_TEXT)]
  const altText = t(locale, 'proof.alt', { chore: nameOf(locale, chore) })
  return photosOfMessage(files.map(({ name }) => ({ name, altText })))
}

/** Why there is no photo stands on its message under this number. */
export const WHY_NONE_TEXT = 108

interface Shows {
  readonly pictures: readonly { readonly name: string; readonly altText: string }[]
  readonly whyNone: string | undefined
}

/** What a message with the photo shows of it, once more: what else it says has changed. */
export const shownAgain = ({ pictures, whyNone }: Shows): readonly Part[] => [
  ...photosOfMessage(pictures),
  ...(whyNone ? [text(whyNone, WHY_NONE_TEXT)] : []),
]

/** Files that the message has. */
const photosOfMessage = (pictures: Shows['pictures']): readonly Part[] =>
  pictures.length === 0
    ? []
    : [gallery(...pictures.map(({ name, altText }) => ({ url: `attachment://${name}`, altText })))]

/** Why a photo will not do, with what was said besides, and the way to choose another. */
export const photoAgainCard = (
  locale: string,
  sentence: string,
  { againId, said }: { readonly againId: string; readonly said: SaidBesides },
) =>
  card(
    text(`ℹ️ ${sentence}`),
    ...saidParts(locale, said),
    buttons(button(t(locale, 'button.photoAgain'), againId, { style: 'primary' })),
  )

interface Choice {
  readonly message: { readonly channel: Snowflake; readonly message: Snowflake }
  readonly link: string
  readonly open: readonly Named[]
  readonly done: readonly Named[]
}

const optionsOf = (locale: string, named: readonly Named[], description: string) =>
  named.map((one) => ({
    label: shorten(nameOf(locale, one), SELECT_OPTION_LENGTH_MAX),
    value: one.id,
    description,
  }))

/** Of which turn is it a photo? What is done already comes first: there are few of those. */
export function useProofCard(locale: string, { message, link, open, done }: Choice) {
  const options = [
    ...optionsOf(locale, done, t(locale, 'proof.option.done')),
    ...optionsOf(locale, open, t(locale, 'proof.option.open')),
  ].slice(0, SELECT_OPTIONS_MAX)
  const placeholder = t(locale, 'menu.done.placeholder')
  return card(
    text(t(locale, 'proof.pick')),
    text(photoLink(locale, link), SAID_TEXTS.proof),
    selectRow(stringSelect(useProofId.encode(message), options, { placeholder })),
  )
}

interface Kept {
  readonly completionId: Id
  readonly chore: Pick<Chore, 'name'>
  readonly message: Choice['message']
  readonly link: string
}

/** The message belongs to what was done, and the way back. */
export function proofKeptCard(locale: string, { completionId, chore, message, link }: Kept) {
  const undo = dropProofId.encode({ completion: completionId, ...message })
  const links = photoLink(locale, link)
  return card(
    text(t(locale, 'proof.kept', { chore: nameOf(locale, chore), links })),
    buttons(button(t(locale, 'button.undo'), undo)),
  )
}

/** In place of the photo: what it showed does not count any more. */
export const withdrawnCard = (
  locale: string,
  { chore, by }: { readonly chore: Pick<Chore, 'name'>; readonly by: Snowflake },
) =>
  card(
    text(t(locale, 'proof.withdrawn', { chore: nameOf(locale, chore), by })),
    buttons(homeButton(locale)),
  )

export const proofDroppedCard = (locale: string, chore: Pick<Chore, 'name'>) =>
  card(text(t(locale, 'proof.dropped', { chore: nameOf(locale, chore) })))
