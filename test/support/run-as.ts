import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { CalmError } from './calm-error.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: as root, it runs as the owner of its data, or as a lesser user. */
export function accountFor(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir)
    if (uid !== 0) return { uid, gid }
  }
  const account = accountOf('postgres') ?? accountOf('nobody')
  if (!account)
    throw new CalmError(
      'PostgreSQL does not run as root, and there is no user postgres or nobody. Run this as another user.',
    )
  return account
}

function accountOf(name: string): Account | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly options: { readonly uid?: number; readonly gid?: number }
}

/**
 * The command as this account. The account may not be allowed into our folder (a clone in /root), so
 * with setpriv it keeps root's right to pass through folders and to read, and nothing else of root.
 */
export function runAs(
  account: Account | undefined,
  file: string,
  args: readonly string[],
): Command {
  if (!account) return { file, args, options: {} }
  const setpriv = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find(existsSync)
  if (!setpriv) return { file, args, options: account }
  const right = '+dac_override'
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  // The last one, because access(2) otherwise judges without rights, and initdb asks by it.
  const rights = [`--inh-caps=${right}`, `--ambient-caps=${right}`, '--securebits=+no_setuid_fixup']
  return { file: setpriv, args: [...ids, ...rights, '--', file, ...args], options: {} }
}
