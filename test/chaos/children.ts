import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'

const alive = new Set<ChildProcess>()

// Whatever ends us: nothing of ours runs on.
process.once('exit', () => {
  for (const child of alive) signal(child, 'SIGKILL')
})

/** In a group of its own: Ctrl-C in the terminal reaches us alone, and we end it in order. */
export function spawnChild(file: string, args: readonly string[], options: SpawnOptions) {
  const child = spawn(file, args, { ...options, detached: true })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  child.once('error', () => alive.delete(child))
  return child
}

/** The whole group: some programs are scripts that start the one that is meant. */
export function signal(child: ChildProcess, name: NodeJS.Signals) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name)
  } catch {
    // Gone already, which is what was wanted.
  }
}

export const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

export async function end(child: ChildProcess, name: NodeJS.Signals = 'SIGKILL') {
  if (hasEnded(child)) return
  const exited = once(child, 'exit')
  signal(child, name)
  await exited
}
