import { randomBytes } from 'node:crypto'
import type { MessageBody, MessageFile } from './discord.ts'

/** So much of chance that no file has it in it. */
const BOUNDARY_BYTES = 24

/**
 * A message with its files, as RFC 7578 and Discord want it. Written by hand: the global `FormData`, which
 * @discordjs/rest would fill, loads an HTTP client of sixteen megabytes.
 */
export function multipartOf(body: MessageBody, files: readonly MessageFile[]) {
  const boundary = randomBytes(BOUNDARY_BYTES).toString('hex')
  const part = (disposition: string, type: string) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`,
    )
  const attachments = files.map(({ name }, position) => ({ id: String(position), filename: name }))
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      part('name="payload_json"', 'application/json'),
      Buffer.from(`${JSON.stringify({ ...body, attachments })}\r\n`),
      ...files.flatMap(({ name, contentType, bytes }, position) => [
        part(`name="files[${position}]"; filename="${name}"`, contentType),
        bytes,
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  }
}
