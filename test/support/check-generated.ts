import { readFile, writeFile } from 'node:fs/promises'
import { parityMarkdown } from '../fake-discord/parity.ts'
import { coverageMarkdown } from '../fake-discord/parity-routes.ts'
import { commandMarkdown } from './command-table.ts'
import { environmentMarkdown } from './environment-table.ts'

// What a program writes into a file that people write too. Without `--write` it only compares, and a
// difference fails: `pnpm check` runs it so, `pnpm generate` writes.

interface Part {
  readonly file: string
  /** Stands between `<!-- name: … -->` and `<!-- /name -->`. */
  readonly name: string
  /** Undefined: what it is made of is not at hand, so it stays as it is. */
  render(at: { readonly before: string; readonly isWritten: boolean }): string | undefined
}

const parts: readonly Part[] = [
  { file: 'README.md', name: 'commands', render: () => commandMarkdown('en') },
  { file: 'README.nl.md', name: 'commands', render: () => commandMarkdown('nl') },
  { file: 'README.md', name: 'environment', render: environmentMarkdown },
  { file: 'test/fake-discord/PARITY.md', name: 'parity', render: parityMarkdown },
  { file: 'test/fake-discord/PARITY.md', name: 'coverage', render: coverageMarkdown },
]

const isWritten = process.argv.includes('--write')
const ROOT = new URL('../../', import.meta.url)

/** The whole file, with this part as it should be. */
function withPart(text: string, { file, name, render }: Part): string {
  const found = new RegExp(`(<!-- ${name}: [^>]*-->\n)[^]*?(<!-- /${name} -->)`).exec(text)
  const [whole, opening, closing] = found ?? []
  if (!whole) throw new Error(`${file} has lost the markers of «${name}»`)
  const rendered = render({ before: whole, isWritten })
  // A function, because a rendered `$&` would otherwise be read as a pattern.
  return rendered === undefined
    ? text
    : text.replace(whole, () => `${opening}${rendered}\n${closing}`)
}

async function isCurrent(part: Part): Promise<boolean> {
  const path = new URL(part.file, ROOT)
  const before = await readFile(path, 'utf8')
  const after = withPart(before, part)
  if (after === before) return true
  if (isWritten) {
    await writeFile(path, after)
    return true
  }
  console.error(`${part.file}: «${part.name}» is not what the sources say. Run \`pnpm generate\`.`)
  return false
}

// The schema is only written here: comparing it takes a database, and an integration test has one.
if (isWritten) {
  const { generateSchema } = await import('./generate-schema.ts')
  await writeFile(new URL('drizzle/schema.sql', ROOT), await generateSchema())
}

let failed = false
for (const part of parts) failed = !(await isCurrent(part)) || failed
process.exitCode = failed ? 1 : 0
