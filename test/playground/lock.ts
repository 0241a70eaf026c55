import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CalmError } from '../support/calm-error.ts'

const ANSWER_MS = 1000

const fileIn = (folder: string) => join(folder, 'playground.json')

/** The address of the fake Discord that runs on this folder now, if one does. */
export async function runningIn(folder: string): Promise<string | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  const url = /"url":"([^"]+)"/.exec(text)?.[1]
  return url && (await isFakeDiscord(url)) ? url : undefined
}

/** A file of a start that was killed says nothing; only who answers is running. */
export async function isFakeDiscord(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_/problems`, { signal: AbortSignal.timeout(ANSWER_MS) })
    return response.ok && Array.isArray(await response.json())
  } catch {
    return false
  }
}

export async function refuseSecond(folder: string): Promise<void> {
  const url = await runningIn(folder)
  if (url)
    throw new CalmError(
      `ChoresTree already runs in this folder: ${url}. Use it, or stop it with Ctrl-C first.`,
    )
}

export const takeLock = (folder: string, url: string) =>
  writeFile(fileIn(folder), JSON.stringify({ url }))

export const releaseLock = (folder: string) => rm(fileIn(folder), { force: true })
