import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import {
  leaveUnreached,
  readOurs,
  readPackages,
  requireBuiltins,
  restWithoutClient,
} from './bundle-plugins.ts'
import { leanRedis } from './lean-redis.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const CACHE = 'cache'

const DOORS = { http: 'http', worker: 'worker', web: 'web', cli: 'choresctl' } as const
export type BundleName = (typeof DOORS)[keyof typeof DOORS]

/** The doors that this tree has. */
export const bundleNames = () =>
  Object.entries(DOORS)
    .filter(([door]) => existsSync(join(ROOT, `src/${door}.ts`)))
    .map(([, name]) => name)

const NODE_MAJOR = 24

/**
 * The cache serves only what is loaded after it was enabled, so each door is two files: this one, and the
 * bundle. `portable`, because the image is built in one folder and runs in another.
 */
const launcher = (name: BundleName) => `import * as module from 'node:module'
if (Number.parseInt(process.versions.node) < ${NODE_MAJOR}) {
  process.stderr.write('ChoresTree needs Node ${NODE_MAJOR} or later; this is ' + process.version + '.\\n')
  process.exit(78)
}
module.enableCompileCache({ directory: import.meta.dirname + '/${CACHE}', portable: true })
await import('./${name}.bundle.js')
`

/** Packages of CommonJS ask for Node's own modules by \`require\`, which an ES module does not have. */
const banner = `import { createRequire as bundleRequire } from 'node:module'
const require = bundleRequire(import.meta.url)`

/** What went into each bundle. */
export type Contents = ReadonlyMap<BundleName, Metafile>

/** Writes each door's launcher, bundle and, for a process, source map, and replaces the folder. */
export async function buildBundles(folder: string): Promise<Contents> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const contents = new Map<BundleName, Metafile>()
  for (const [door, name] of Object.entries(DOORS)) {
    if (!bundleNames().includes(name)) continue
    const { metafile } = await bundle(door, join(folder, `${name}.bundle.js`))
    await writeFile(join(folder, `${name}.js`), launcher(name))
    contents.set(name, metafile)
  }
  return contents
}

const bundle = (door: string, outfile: string) =>
  build({
    absWorkingDir: ROOT,
    entryPoints: [`src/${door}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // Nothing but ASCII comes out, as long as no regular expression has more: V8 keeps all of the source, and a
    // single dash in it makes two bytes of each character.
    minify: true,
    legalComments: 'none',
    // For the stack traces in logs; a command prints none.
    sourcemap: door !== 'cli',
    sourcesContent: false,
    metafile: true,
    // Only the launcher is run, and it runs nothing but the door.
    define: { 'import.meta.main': 'true' },
    banner: { js: banner },
    plugins: [
      readOurs,
      requireBuiltins,
      restWithoutClient,
      leaveUnreached,
      leanRedis(ROOT),
      readPackages,
    ],
    logLevel: 'warning',
  })

export interface Input {
  /** Of the package; `src` is ours. */
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** What is in a bundle, the largest first. */
export function inputsOf({ outputs }: Metafile): readonly Input[] {
  const [output] = Object.values(outputs).filter(({ entryPoint }) => entryPoint)
  return Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => ({ name: packageOf(path), path, bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes)
}

function packageOf(path: string): string {
  const inPackage = path.split('node_modules/').at(-1)
  if (inPackage === undefined || inPackage === path) return path.split('/')[0] ?? path
  return /^(?:@[^/]+\/)?[^/]+/.exec(inPackage)?.[0] ?? inPackage
}
