/** The element that has the keyboard, in whatever shadow root. */
export function focusedIn({ activeElement }: DocumentOrShadowRoot): HTMLElement | undefined {
  const inner = activeElement?.shadowRoot && focusedIn(activeElement.shadowRoot)
  return (
    inner ??
    (activeElement instanceof HTMLElement && activeElement !== document.body
      ? activeElement
      : undefined)
  )
}
