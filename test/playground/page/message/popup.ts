const GAP_PX = 4
const HEIGHT_MAX_PX = 320
const EDGE_PX = 8

/** Puts what floats under its control, or above it where there is more room. */
export function placeUnder(control: Element, popup: HTMLElement): void {
  const { left, top, bottom, width } = control.getBoundingClientRect()
  const below = innerHeight - bottom - GAP_PX - EDGE_PX
  const above = top - GAP_PX - EDGE_PX
  popup.style.maxHeight = 'none'
  const wanted = Math.min(popup.scrollHeight, HEIGHT_MAX_PX)
  const isBelow = below >= wanted || below >= above
  const height = Math.min(HEIGHT_MAX_PX, isBelow ? below : above)
  popup.style.maxHeight = `${Math.max(height, 96)}px`
  popup.style.left = `${Math.max(EDGE_PX, left)}px`
  popup.style.width = `${Math.min(width, innerWidth - 2 * EDGE_PX)}px`
  popup.style.top = isBelow ? `${bottom + GAP_PX}px` : 'auto'
  popup.style.bottom = isBelow ? 'auto' : `${innerHeight - top + GAP_PX}px`
}
