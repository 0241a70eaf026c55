import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { buildBundles, inputsOf, ROOT } from './bundles.ts'
import { folderBytes } from './folder-bytes.ts'
import { warmCache } from './warm-cache.ts'

const LARGEST = 12

const folder = join(ROOT, process.argv[2] ?? 'dist')
const contents = await buildBundles(folder)
await warmCache(folder)

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} K`

for (const [name, metafile] of contents) {
  const { size } = await stat(join(folder, `${name}.bundle.js`))
  const packages = Map.groupBy(inputsOf(metafile), (input) => input.name)
  const sizes = [...packages].map(([of, inputs]) => ({
    of,
    bytes: inputs.reduce((sum, { bytes }) => sum + bytes, 0),
  }))
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST)
  console.log(`${name}.js ${kilobytes(size)}`)
  console.log(`  ${largest.map(({ of, bytes }) => `${of} ${kilobytes(bytes)}`).join(', ')}`)
}

console.log(`in all ${kilobytes(await folderBytes(folder))}, with source maps and compile cache`)
