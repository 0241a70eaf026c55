/** What Discord's markdown becomes: a tree of values, which the page draws and a test compares. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Wrap; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'fence'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: Mentioned; readonly id: string }
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }

export type Wrap = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'
export type Mentioned = 'user' | 'role' | 'channel' | 'everyone'

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | List

export interface List {
  readonly kind: 'list'
  /** The first number, or that it has none. */
  readonly start: number | undefined
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly children: readonly Inline[]
  readonly lists: readonly List[]
}
