import type { Temporal } from '../../core/clock.ts'

/** RFC 5545, 3.1: in octets, without the end of the line. */
const LINE_BYTES_MAX = 75
const LINE_END = '\r\n'

/** A line in as many as it takes: what goes on begins with a space. No character is cut. */
export function folded(line: string): string {
  if (Buffer.byteLength(line) <= LINE_BYTES_MAX) return line + LINE_END
  let text = ''
  let bytes = 1
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (bytes + more > LINE_BYTES_MAX) {
      text += `${LINE_END} `
      bytes = 1
    }
    text += character
    bytes += more
  }
  return text + LINE_END
}

export const linesOf = (lines: readonly string[]) => lines.map(folded).join('')

/** A TEXT (3.3.11). What a name cannot have, such as a control character, is no part of it either. */
export const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')

const plain = (text: string) => text.replaceAll(/[-:]/g, '')

/** `20300101T120000Z`. */
export const moment = (at: Temporal.Instant) => plain(at.toString({ smallestUnit: 'second' }))

/** A property for a local date, or date and time: `DTSTART;TZID=Europe/Amsterdam:20300101T190000`. */
export const localProperty = (name: string, local: string, zone: string) =>
  local.includes('T')
    ? `${name};TZID=${zone}:${plain(local)}00`
    : `${name};VALUE=DATE:${plain(local)}`
