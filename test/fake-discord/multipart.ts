import type { UploadedFile } from './interaction.ts'

/** A body as JSON with its files: plain JSON, or multipart with `payload_json` and `files[n]`. */
export async function readMultipart(
  bytes: Uint8Array,
  contentType: string,
): Promise<{ readonly json: unknown; readonly files: readonly UploadedFile[] }> {
  if (!contentType.startsWith('multipart/form-data'))
    return { json: parse(Buffer.from(bytes).toString('utf8')), files: [] }
  const form = await new Response(Buffer.from(bytes), {
    headers: { 'content-type': contentType },
  }).formData()
  const payload = form.get('payload_json')
  const json = payload === null ? undefined : parse(await textOf(payload))
  const files: UploadedFile[] = []
  for (const [field, value] of form) {
    const position = /^files\[(\d)\]$/.exec(field)?.[1]
    if (position === undefined || typeof value === 'string') continue
    files.push({
      position: Number(position),
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    })
  }
  return { json, files }
}

const textOf = (value: string | Blob) => (typeof value === 'string' ? value : value.text())

/** Undefined for a body that is no JSON; the caller knows whether that is an error. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
