import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const FILE = 'manifest.json'
/** The keys lie apart, so that they can be thrown away sooner: without them the rest is noise. */
export const DATA = 'data.dump'
export const KEYS = 'keys.dump'

const tombstones = z.array(z.object({ hash: z.string(), erasedAt: z.string() }))
const schema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** How many the schema has had. */
  migrations: z.number(),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
  /** Of guilds that were erased until then. */
  tombstones,
})

export type Manifest = z.output<typeof schema>
export type Tombstones = z.output<typeof tombstones>

const broken = (why: string, cause?: unknown) =>
  new AppError('backup.broken', { retryable: false, cause: new Error(why, { cause }) })

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** The last thing that is written: a folder without it is no whole backup. */
export async function writeManifest(folder: string, of: Omit<Manifest, 'format' | 'files'>) {
  const files = {
    [DATA]: { sha256: await sha256(join(folder, DATA)) },
    [KEYS]: { sha256: await sha256(join(folder, KEYS)) },
  }
  const manifest: Manifest = { format: 1, ...of, files }
  await writeFile(join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

/** Throws 'backup.broken' for a folder that is no backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: unknown) => {
    throw broken(`${folder} is no whole backup: it has no ${FILE}.`, error)
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw broken(`${FILE} of ${folder} cannot be read.`, error)
  }
}

/** Throws 'backup.broken' unless every file is as it was written. */
export async function checkFiles(folder: string, { files }: Manifest) {
  for (const name of [DATA, KEYS]) {
    const found = await sha256(join(folder, name)).catch((error: unknown) => {
      throw broken(`${name} is missing.`, error)
    })
    if (found !== files[name]?.sha256)
      throw broken(`${name} is not what was written: it is damaged.`)
  }
}
