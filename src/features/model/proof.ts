import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'

/** Most pictures that somebody shows at once. */
export const PHOTOS_MAX = 3
/** Of one turn, with those that are added later. */
export const PROOFS_MAX = 5
const MEGABYTE = 1024 * 1024
/** Of all together: what a bot may send to any server (source: Discord's reference, «Uploading files»). */
export const PHOTOS_BYTES_MAX = 10 * MEGABYTE

/** Those that every client of Discord shows, by the ending of their name. */
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
])

interface Upload {
  readonly filename: string
  readonly bytes: number
  readonly contentType?: string
  readonly url: string
}

export type PhotoRefusal =
  | Refusal<'photo.none', Record<never, never>>
  | Refusal<'photo.many', { count: number }>
  | Refusal<'photo.kind', { kinds: string }>
  | Refusal<'photo.size', { count: number }>

const endingOf = (name: string) => /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''

/** By its name, and by what the uploader's client says of it, where it says something. */
export const isPicture = ({ filename, contentType = 'image/' }: Omit<Upload, 'bytes' | 'url'>) =>
  CONTENT_TYPES.has(endingOf(filename)) && contentType.startsWith('image/')

/** Where the uploaded pictures are, an address on each line; or why they will not do. */
export function photosIn(uploads: readonly Upload[]): Result<string, PhotoRefusal> {
  if (uploads.length === 0) return refuse('photo.none', {})
  if (uploads.length > PHOTOS_MAX) return refuse('photo.many', { count: PHOTOS_MAX })
  if (!uploads.every(isPicture))
    return refuse('photo.kind', { kinds: [...CONTENT_TYPES.keys()].join(', ') })
  const bytes = uploads.reduce((sum, upload) => sum + upload.bytes, 0)
  if (bytes > PHOTOS_BYTES_MAX) return refuse('photo.size', { count: PHOTOS_BYTES_MAX / MEGABYTE })
  return ok(uploads.map(({ url }) => url).join('\n'))
}

/** What a picture is called where it is posted again, and what it is. Its own name may say more than is meant. */
export function pictureAt(url: string, position: number) {
  const ending = endingOf(URL.parse(url)?.pathname ?? '')
  const contentType = CONTENT_TYPES.get(ending)
  const name = `photo-${position + 1}.${contentType ? ending : 'png'}`
  return { name, contentType: contentType ?? 'image/png' }
}

/** Where a message is: unlike the address of a file it never expires. */
export const messageLink = (guildId: Snowflake, channelId: Snowflake, messageId: Snowflake) =>
  `https://discord.com/channels/${guildId}/${channelId}/${messageId}`

/** Which message such an address leads to. */
export function messageIn(link: string) {
  const [messageId = '', channelId = ''] = link.split('/').toReversed()
  return { channelId, messageId }
}

const MESSAGE_LINK = /^https:\/\/discord\.com\/channels(?:\/\d{17,19}){3}$/
const ADDRESS = /^https?:\/\/\S+$/

type Proof = string | null

const linesOf = (proof: Proof) => (proof?.split('\n') ?? []).filter((line) => ADDRESS.test(line))

/** The messages that show pictures of it. */
export const linksIn = (proof: Proof) => linesOf(proof).filter((line) => MESSAGE_LINK.test(line))

/** Uploaded pictures that no message shows yet. */
export const uploadsIn = (proof: Proof) => linesOf(proof).filter((line) => !MESSAGE_LINK.test(line))

/** Both, for a card that tells of it. */
export const photosOf = (proof: Proof) => ({
  links: linksIn(proof),
  areComing: uploadsIn(proof).length > 0,
})

/** What is kept of it when the uploads are posted. */
export const postedAs = (proof: Proof, link: string) => [link, ...linksIn(proof)].join('\n')

/** With one message more. */
export const withLink = (proof: Proof, link: string) => [...linesOf(proof), link].join('\n')

/** And with one less; null: nothing is left. */
export const withoutLink = (proof: Proof, link: string) =>
  linesOf(proof)
    .filter((line) => line !== link)
    .join('\n') || null

interface Proved {
  readonly id: Id
  readonly chore: { readonly id: Id }
  readonly completion: { readonly id: Id }
}

/** What an event says of whose proof it is. */
export const provedBy = ({ id, chore, completion }: Proved) => ({
  choreId: chore.id,
  occurrenceId: id,
  completionId: completion.id,
})
