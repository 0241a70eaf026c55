import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { inject, onTestFinished } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Started {
  /** What it logged so far, parsed. */
  lines(): readonly Readonly<Record<string, unknown>>[]
  stdout(): string
  stderr(): string
  signal(signal: NodeJS.Signals): void
  /** The exit code; null after a signal that it did not handle. */
  readonly exited: Promise<number | null>
}

/**
 * Runs a program as an operator does, with this environment and nothing else of ours: what was built of it where this
 * run built it, or else its source.
 */
export function startProcess(
  file: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Started {
  const { PATH = '', HOME = '' } = process.env
  const program = inject('programs')?.[file] ?? file
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const exited = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    lines: () =>
      stdout
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line)),
    stdout: () => stdout,
    stderr: () => stderr,
    signal: (signal) => void child.kill(signal),
    exited,
  }
}
