import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { buildBundles, ROOT } from './bundles.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where each program that tests start was built to, by its source. */
    programs: Readonly<Record<string, string>>
  }
}

const DOORS = { 'src/http.ts': 'http', 'src/worker.ts': 'worker', 'src/cli.ts': 'choresctl' }
/** Programs that only tests have. */
const OURS = ['test/fixtures/roomy-http.ts', 'test/support/discord-replica.ts']

/**
 * Builds what tests start as processes, once for all of them: a start from its source takes longer than most of what is
 * asked of it, and a door is the one that ships.
 */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-programs-'))
  await buildBundles(join(folder, 'dist'))
  for (const part of ['drizzle', 'package.json'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true })
  await bundleOurs({ root: ROOT, sources: OURS, outdir: join(folder, 'dist') })
  const ours = OURS.map((source) => [source, basename(source, '.ts')] as const)
  const programs = [...Object.entries(DOORS), ...ours].map(([source, name]) => [
    source,
    join(folder, `dist/${name}.js`),
  ])
  project.provide('programs', Object.fromEntries(programs))
  return () => rm(folder, { recursive: true, force: true })
}

/** Sources of this tree, or of an older one, as programs of one file each. */
export const bundleOurs = (of: {
  readonly root: string
  readonly sources: readonly string[]
  readonly outdir: string
}) =>
  build({
    absWorkingDir: of.root,
    entryPoints: [...of.sources],
    outdir: of.outdir,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // They start a door themselves.
    define: { 'import.meta.main': 'false' },
    banner: {
      js: `import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url)`,
    },
    logLevel: 'warning',
  })
