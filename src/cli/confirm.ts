import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { WrongUsage } from './report.ts'

/** Throws unless somebody says yes, in the command or at the keyboard. */
export async function confirm(question: string, { yes = false }: { readonly yes?: boolean }) {
  if (yes) return
  if (!process.stdin.isTTY)
    throw new WrongUsage(`${question} Nothing was done: say --yes where nobody can be asked.`)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines
    .question(`${question} Type yes to go on: `)
    .finally(() => lines.close())
  if (answer.trim() !== 'yes') throw new WrongUsage('Nothing was done.')
}
