import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { CalmError } from './calm-error.ts'

const STOP_ATTEMPTS_MAX = 100
const POLL_MS = 100

/**
 * A start that was killed leaves postmaster.pid behind, and perhaps PostgreSQL itself. What still
 * runs in this folder is stopped; a file about a process that is gone, or is another program by now,
 * is removed, because PostgreSQL would refuse to start over it.
 */
export async function clearStale(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return
  const [first = ''] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(first)
  if (!isPostgresOf(pid, dataDir)) return rm(file, { force: true })
  process.kill(pid, 'SIGINT')
  for (let attempt = 0; attempt < STOP_ATTEMPTS_MAX; attempt += 1) {
    if (!isPostgresOf(pid, dataDir)) return rm(file, { force: true })
    await wait(POLL_MS)
  }
  throw new CalmError(
    `A PostgreSQL from an earlier start (process ${pid}) does not stop. Stop it, then try again.`,
  )
}

/** Where there is no /proc, a living process is believed: removing its file could ruin its data. */
function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false
  if (!existsSync('/proc/self/cmdline')) return true
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return command.some((part) => part.includes('postgres')) && command.includes(dataDir)
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
