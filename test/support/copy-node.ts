import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/**
 * The program that runs what is measured, copied into a folder. How much of Node's file is resident depends on how the
 * system happened to cache it: 2 MB at a time, the same process has 20 MB more.
 */
export async function copyNode(folder: string): Promise<string> {
  const node = join(folder, 'node')
  await copyFile(process.execPath, node)
  return node
}
