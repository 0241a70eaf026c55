import { randomBytes } from 'node:crypto'
import type { MessageBody, MessageFile } from './discord.ts'

/** So much of chance that no file has it in it. */
const BOUNDARY_BYTES = 24

/**
 * A message with a file, as RFC 7578 and Discord want it. Written by hand: the global `FormData`, which
 * @discordjs/rest would fill, loads an HTTP client of sixteen megabytes.
 */
export function multipartOf(body: MessageBody, { name, contentType, bytes }: MessageFile) {
  const boundary = randomBytes(BOUNDARY_BYTES).toString('hex')
  const part = (disposition: string, type: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`
  const payload = { ...body, attachments: [{ id: '0', filename: name }] }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      Buffer.from(part('name="payload_json"', 'application/json')),
      Buffer.from(JSON.stringify(payload)),
      Buffer.from(`\r\n${part(`name="files[0]"; filename="${name}"`, contentType)}`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}
