import type { SentFile } from './contract.ts'

/** A file as JSON can carry it. */
export async function readFile(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return {
    name: file.name,
    contentType: file.type || 'application/octet-stream',
    base64: btoa(binary),
  }
}
