import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { programAt } from './service.ts'

const run = promisify(execFile)
/** Where distroless images put who may nothing. */
export const NOBODY = 65_532
const PROGRAMS = ['unshare', 'mount', 'chroot', 'setpriv', 'ldd'] as const

/** A container's walls, without an engine that builds them. Undefined where they cannot be built; then says so loudly. */
export function wallsCanBeBuilt(): boolean {
  const missing = PROGRAMS.filter((name) => !programAt(name, ['/usr/sbin', '/usr/bin']))
  const isRoot = process.getuid?.() === 0
  if (isRoot && process.platform === 'linux' && missing.length === 0) return true
  process.stderr.write(
    `\n!!! Not root, or without ${missing.join(', ') || 'Linux'}: the locked-down image is SKIPPED.\n\n`,
  )
  return false
}

/** What this program is linked with. */
async function librariesOf(program: string): Promise<readonly string[]> {
  const { stdout } = await run('ldd', [program])
  return Array.from(stdout.matchAll(/(\/\S+) \(0x/g), ([, path = '']) => path)
}

/** A folder with Node, what drops rights, the libraries of both, and `dist` in /app; no shell, no other program. */
export async function bareRoot(dist: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'chorestree-root-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  // For whoever it is that runs in there.
  await chmod(root, 0o755)
  const setpriv = programAt('setpriv', ['/usr/bin']) ?? ''
  const programs = [
    [process.execPath, 'node'],
    [setpriv, 'setpriv'],
  ] as const
  for (const [from, name] of programs) {
    await cp(from, join(root, name), { dereference: true })
    for (const library of await librariesOf(from)) {
      await mkdir(dirname(join(root, library)), { recursive: true })
      await cp(library, join(root, library), { dereference: true })
    }
  }
  for (const empty of ['proc', 'tmp']) await mkdir(join(root, empty))
  await cp(dist, join(root, 'app/dist'), { recursive: true })
  return root
}

/** Every file below, by its path from there. */
export async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
}

/**
 * The command that runs these arguments of Node in there: everything but /tmp read-only, a user without any right, and
 * no way to one. As compose does it: read_only, tmpfs, cap_drop, no-new-privileges.
 */
export function walledIn(root: string, args: readonly string[]) {
  const ids = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs']
  const rights = ['--inh-caps=-all', '--bounding-set=-all']
  const steps = [
    'mount --bind "$0" "$0"',
    'mount -o remount,bind,ro "$0"',
    'mount -t tmpfs tmpfs "$0/tmp"',
    'mount -t proc proc "$0/proc"',
    'cd "$0"',
    'exec chroot "$0" /setpriv "$@"',
  ]
  const inside = [...ids, ...rights, '/node', ...args]
  return {
    file: 'unshare',
    args: ['--mount', 'sh', '-c', steps.join(' && '), root, ...inside],
  }
}
