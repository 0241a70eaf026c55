import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What the files of a folder weigh, with those of the folders in it. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(({ parentPath, name }) => stat(join(parentPath, name)).then(({ size }) => size)),
  )
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}
