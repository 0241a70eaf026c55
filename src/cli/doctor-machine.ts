import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { readManifest } from '../core/backup/manifest.ts'
import { Temporal } from '../core/clock.ts'
import { AppError } from '../core/errors.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { fail, type Line, ok, warn } from './line.ts'

/** What a process may take under load. */
const MEGABYTES_MIN = 100
/** Made every day, with an hour or two for those that take long. */
const HOURS_MAX = 26

/** Of the machine, or of the container that this runs in. */
export function memoryLine(bytes = process.availableMemory()): Line {
  const megabytes = Math.floor(bytes / 2 ** 20)
  if (megabytes >= MEGABYTES_MIN) return ok('memory', `${megabytes} MB are free here`)
  const fix = `One process takes up to ${MEGABYTES_MIN} MB: raise the limit, or run less beside it.`
  return warn('memory', `only ${megabytes} MB are free here`, fix)
}

/** The youngest that is whole, in a folder of backups. */
export async function backupLine(folder: string): Promise<Line> {
  const name = 'backups'
  const names = await readdir(folder).catch(() => undefined)
  if (!names) return fail(name, `${folder} cannot be read`, 'Name the folder that backups are in.')
  const found = await Promise.all(['.', ...names].map((one) => madeAt(join(folder, one))))
  const [youngest] = found
    .filter((at) => at !== undefined)
    .sort(Temporal.Instant.compare)
    .reverse()
  if (!youngest) return fail(name, `there is none in ${folder}`, 'Run choresctl backup every day.')
  const hours = Math.floor(systemClock.now().since(youngest).total('hours'))
  if (hours < HOURS_MAX) return ok(name, `the youngest is ${hours} hours old`)
  return warn(name, `the youngest is ${hours} hours old`, 'Run choresctl backup every day.')
}

async function madeAt(folder: string): Promise<Temporal.Instant | undefined> {
  try {
    return Temporal.Instant.from((await readManifest(folder)).madeAt)
  } catch (error) {
    if (error instanceof AppError || error instanceof RangeError) return undefined
    throw error
  }
}
