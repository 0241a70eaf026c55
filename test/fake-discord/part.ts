/** One component of a message or a modal, of whatever type: what all of them could carry. */
export interface Part {
  readonly type: number
  readonly id?: number | undefined
  readonly custom_id?: string | null | undefined
  readonly label?: string | null | undefined
  readonly description?: string | null | undefined
  readonly content?: string | undefined
  readonly style?: number | undefined
  readonly url?: string | null | undefined
  readonly disabled?: boolean | null | undefined
  readonly required?: boolean | null | undefined
  readonly placeholder?: string | null | undefined
  readonly value?: string | null | undefined
  readonly default?: boolean | null | undefined
  readonly min_values?: number | null | undefined
  readonly max_values?: number | null | undefined
  readonly min_length?: number | null | undefined
  readonly max_length?: number | null | undefined
  readonly emoji?: PartEmoji | null | undefined
  readonly options?: readonly PartOption[] | undefined
  readonly default_values?: readonly { readonly id: string }[] | null | undefined
  readonly channel_types?: readonly number[] | null | undefined
  readonly media?: { readonly url: string } | undefined
  readonly file?: { readonly url: string } | undefined
  readonly file_types?: readonly string[] | undefined
  readonly items?: readonly PartMedia[] | undefined
  readonly spoiler?: boolean | undefined
  readonly accent_color?: number | null | undefined
  readonly divider?: boolean | undefined
  readonly spacing?: number | undefined
  readonly components?: readonly Part[] | undefined
  readonly component?: Part | undefined
  readonly accessory?: Part | undefined
}

export interface PartOption {
  readonly label: string
  readonly value: string
  readonly description?: string | null | undefined
  readonly emoji?: PartEmoji | null | undefined
  readonly default?: boolean | null | undefined
}

export interface PartEmoji {
  readonly id?: string | null | undefined
  readonly name?: string | null | undefined
}

export interface PartMedia {
  readonly media: { readonly url: string }
  readonly description?: string | null | undefined
  readonly spoiler?: boolean | undefined
}

export const childrenOf = (part: Part): readonly Part[] => [
  ...(part.components ?? []),
  ...(part.component ? [part.component] : []),
  ...(part.accessory ? [part.accessory] : []),
]

/** Every component with those inside it, in the order in which they are read. */
export const allParts = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...allParts(childrenOf(part))])

/** Numbers the components as Discord does: what has no id gets the next free one. */
export function numbered(parts: readonly Part[]): Part[] {
  const taken = new Set(allParts(parts).flatMap(({ id }) => (id ? [id] : [])))
  let last = 0
  const next = () => {
    do last += 1
    while (taken.has(last))
    return last
  }
  const number = (part: Part): Part => ({
    ...part,
    id: part.id ? part.id : next(),
    ...(part.components && { components: part.components.map(number) }),
    ...(part.component && { component: number(part.component) }),
    ...(part.accessory && { accessory: number(part.accessory) }),
  })
  return parts.map(number)
}

const mediaOf = (part: Part): readonly string[] =>
  [part.media?.url, part.file?.url, ...(part.items ?? []).map(({ media }) => media.url)].filter(
    (url) => url !== undefined,
  )

/** Names of the files that these components show by `attachment://name`. */
export const filesShown = (parts: readonly Part[]): string[] =>
  allParts(parts)
    .flatMap(mediaOf)
    .filter((url) => url.startsWith('attachment://'))
    .map((url) => url.slice('attachment://'.length))
