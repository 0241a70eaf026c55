/** Bundles the page, so that the first test does not wait for it, and a mistake in it is told as what it is. */
export async function bundlePage(url: string) {
  const script = await fetch(`${url}/page.js`)
  const text = await script.text()
  if (!script.ok) throw new Error(`the page could not be bundled: ${text}`)
}
