import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** Whoever speaks to Redis: our code, and the two packages that do it for us. */
const SPEAKERS = [
  'src',
  'node_modules/ioredis/built',
  'node_modules/rate-limiter-flexible/lib/RateLimiterRedis.js',
]

/**
 * ioredis makes two functions for each of the three hundred commands that any Redis knows, one property after the
 * other, which takes eight megabytes. A bundle keeps those that somebody calls, or names.
 */
export const leanRedis = (root: string): Plugin => ({
  name: 'lean-redis',
  setup({ onLoad }) {
    onLoad({ filter: /@ioredis[/\\]commands[/\\]built[/\\]commands\.json$/ }, async ({ path }) => {
      const all: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'))
      const spoken = (await Promise.all(SPEAKERS.map((place) => textOf(join(root, place))))).join()
      const kept = Object.entries(all).filter(([name]) =>
        new RegExp(`\\.${name}(?:Buffer)?\\(|["']${name}["']`).test(spoken),
      )
      return { loader: 'json', contents: JSON.stringify(Object.fromEntries(kept)) }
    })
  },
})

async function textOf(place: string): Promise<string> {
  if (/\.\w+$/.test(place)) return readFile(place, 'utf8')
  const names = await readdir(place, { recursive: true })
  const sources = names.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
  return (await Promise.all(sources.map((name) => readFile(join(place, name), 'utf8')))).join()
}
