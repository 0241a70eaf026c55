import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { ROOT } from './bundles.ts'
import { bundleOurs } from './programs.ts'

const run = promisify(execFile)
const git = async (...args: readonly string[]) =>
  (await run('git', ['-C', ROOT, ...args])).stdout.trim()

/**
 * The commit before the one that added the newest migration: what still runs while that is applied. Undefined without
 * a history, as in a shallow clone; then says so loudly.
 */
export async function commitBeforeSchema(): Promise<string | undefined> {
  try {
    const newest = await git('log', '-1', '--format=%H', '--', 'drizzle/meta/_journal.json')
    return await git('rev-parse', '--verify', '--quiet', `${newest}^`)
  } catch {
    process.stderr.write(
      '\n!!! There is no history here: the build before the newest migration is SKIPPED.\n\n',
    )
    return undefined
  }
}

/** This program of it, built; gone when the test ends. */
export async function buildAt(commit: string, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-older-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const archive = join(folder, 'tree.tar')
  const parts = ['src', 'test', 'drizzle', 'package.json', 'tsconfig.json']
  await git('archive', '--output', archive, commit, ...parts)
  await run('tar', ['-xf', archive, '-C', folder])
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const outdir = join(folder, 'dist')
  await bundleOurs({ root: folder, sources: [source], outdir })
  return join(outdir, `${basename(source, '.ts')}.js`)
}
