import { readdir } from 'node:fs/promises'

const FEATURES = new URL('../../src/features/', import.meta.url)
/** Says what is wrong everywhere. */
const KERNEL = '../interactions'

/**
 * A button's words in both languages: «Done» finds [Klaar]. A key of the catalogs names one sentence
 * in each, so every sentence under the same key as this one is another way to say it.
 */
export async function translations(words: string): Promise<string[]> {
  const folders = await readdir(FEATURES, { withFileTypes: true })
  const names = folders.filter((folder) => folder.isDirectory()).map(({ name }) => name)
  const found = await Promise.all([...names, KERNEL].map((name) => inFeature(name, words)))
  return [...new Set([words, ...found.flat()])]
}

async function inFeature(feature: string, words: string): Promise<string[]> {
  const catalogs = await Promise.all(['en-US', 'nl'].map((name) => catalogOf(feature, name)))
  const keys = catalogs.flatMap((catalog) =>
    Object.keys(catalog).filter((key) => catalog[key]?.toLowerCase() === words.toLowerCase()),
  )
  return keys.flatMap((key) => catalogs.flatMap((catalog) => catalog[key] ?? []))
}

/** Empty for a feature that says nothing. */
async function catalogOf(feature: string, locale: string): Promise<Record<string, string>> {
  const url = new URL(`${feature}/locales/${locale}.ts`, FEATURES)
  const exported: Record<string, unknown> = await import(url.href).catch(() => ({}))
  const [catalog = {}] = Object.values(exported).filter((value) => typeof value === 'object')
  return catalog as Record<string, string>
}
