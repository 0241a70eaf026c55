import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { buildBundles, bundleNames, inputsOf, ROOT } from './bundles.ts'
import { warmCache } from './warm-cache.ts'

const LARGEST = 12

const folder = join(ROOT, process.argv[2] ?? 'dist')
await buildBundles(folder)
await warmCache(folder)

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} K`

for (const name of bundleNames()) {
  const { size } = await stat(join(folder, `${name}.bundle.js`))
  const meta = JSON.parse(await readFile(join(folder, `meta/${name}.json`), 'utf8'))
  const packages = Map.groupBy(inputsOf(meta), (input) => input.name)
  const sizes = [...packages].map(([of, inputs]) => ({
    of,
    bytes: inputs.reduce((sum, { bytes }) => sum + bytes, 0),
  }))
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST)
  console.log(`${name}.js ${kilobytes(size)}`)
  console.log(`  ${largest.map(({ of, bytes }) => `${of} ${kilobytes(bytes)}`).join(', ')}`)
}

let bytes = 0
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
console.log(`in all ${kilobytes(bytes)}, with source maps and compile cache`)
