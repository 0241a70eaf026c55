import { vi } from 'vitest'
import { main } from '../../src/cli.ts'

/** The program as an operator runs it, in this process: what it says, and its exit code. */
export async function choresctl(args: readonly string[], env: Record<string, string>) {
  const said = { out: '', err: '' }
  const hear = (where: 'out' | 'err') => (text: string | Uint8Array) => {
    said[where] += text
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
  ]
  try {
    return { code: await main(args, env), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
