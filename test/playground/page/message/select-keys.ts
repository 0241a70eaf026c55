/** What the keyboard can do to a list. */
export interface Keys {
  open(): void
  leave(): void
  take(): void
  move(by: number): void
  /** False: the key keeps its own meaning. */
  jump(toEnd: boolean): boolean
  back(): boolean
}

/** A key that writes a character. */
export const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !(ctrlKey || metaKey || altKey)

type Act = (keys: Keys) => unknown

const CLOSED_KEYS: Readonly<Record<string, Act>> = {
  ArrowDown: (keys) => keys.open(),
  ArrowUp: (keys) => keys.open(),
  Enter: (keys) => keys.open(),
  ' ': (keys) => keys.open(),
}

const OPEN_KEYS: Readonly<Record<string, Act>> = {
  ArrowDown: (keys) => keys.move(1),
  ArrowUp: (keys) => keys.move(-1),
  Home: (keys) => keys.jump(false),
  End: (keys) => keys.jump(true),
  Enter: (keys) => keys.take(),
  Escape: (keys) => keys.leave(),
  Backspace: (keys) => keys.back(),
}

export const actOf = (key: string, isOpen: boolean): Act | undefined =>
  isOpen ? OPEN_KEYS[key] : CLOSED_KEYS[key]
