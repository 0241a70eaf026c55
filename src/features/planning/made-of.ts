import { clean, shorten } from '../../core/text.ts'
import { NOTES_LENGTH_MAX } from '../model/index.ts'
import type { Draft } from './draft.ts'

/** A chore of a message: its first line as the name, of which the form takes what fits, and the rest with a link back to it as notes. */
export function madeOf(content: string, link: string): Draft {
  const tidy = clean(content.replaceAll('\0', ''), { multiline: true })
  const [first = '', ...rest] = (tidy.ok ? tidy.value : '').split('\n')
  const left = NOTES_LENGTH_MAX - link.length - 1
  const notes = [shorten(rest.join('\n').trim(), left), link].filter((part) => part !== '')
  return { name: first, notes: notes.join('\n') }
}
