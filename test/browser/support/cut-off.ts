import type { Page } from 'playwright-core'

/** What lies outside of the window, and cannot be brought in by scrolling a part of the page sideways. */
export const cutOff = (page: Page): Promise<readonly string[]> => page.evaluate(outside)

/** Runs in the page, so everything it needs is inside. */
function outside(): string[] {
  const found: string[] = []
  const check = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect()
    if (left >= -1 && right <= window.innerWidth + 1) return
    // What only a screen reader finds is one pixel wide.
    if (width > 1 && element.checkVisibility({ visibilityProperty: true }))
      found.push(
        `<${element.localName} class="${element.getAttribute('class')}"> ${left} to ${right}`,
      )
  }
  const look = (parent: ParentNode) => {
    for (const element of parent.children) {
      check(element)
      // In it, everything can be reached.
      if (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) continue
      look(element)
      if (element.shadowRoot) look(element.shadowRoot)
    }
  }
  look(document.body)
  return found
}
