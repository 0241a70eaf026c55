import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CalmError, codeOf } from '../support/calm-error.ts'

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

/** Before anything is opened: who runs here is named, and what a killed start left behind is removed. */
export async function refuseSecond(folder: string): Promise<void> {
  const url = await runningIn(folder)
  if (url) throw alreadyRuns(url)
  await releaseLock(folder)
}

/** Of two starts in the same moment one makes the file, and the other finds it. */
export async function takeLock(folder: string, url: string): Promise<void> {
  try {
    await writeFile(fileIn(folder), JSON.stringify({ url }), { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyRuns((await runningIn(folder)) ?? 'just started')
    throw error
  }
}

const alreadyRuns = (url: string) =>
  new CalmError(
    `ChoresTree already runs in this folder: ${url}. Use it, or stop it with Ctrl-C first.`,
  )

export const releaseLock = (folder: string) => rm(fileIn(folder), { force: true })
