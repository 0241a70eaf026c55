import axe, { type ElementContext } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Selectors, one for each shadow root on the way. */
export type ShadowPath = [string, string, ...string[]]

/**
 * Fails with every violation of WCAG 2.2 A or AA, and where it is: on the page, or only within the element to which
 * this path leads.
 */
export async function expectAccessible(page: Page, within?: ShadowPath) {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    async ({ values, path }) => {
      const part: ElementContext = path ? { fromShadowDom: path } : document
      const { violations } = await window.axe.run(part, { runOnly: { type: 'tag', values } })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id}: ${help}\n  ${target.flat().join(' › ')}\n  ${failureSummary}`,
        ),
      )
    },
    { values: RULES, path: within },
  )
  expect(found.join('\n'), 'violations of WCAG').toBe('')
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
