import { isBefore } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { inUse } from '../chores/index.ts'
import { ics } from './calendar.ts'
import { csv } from './csv.ts'
import type { Format, FormatName, Writing } from './exported.ts'
import { json } from './json.ts'

/** Discord takes ten megabytes of a bot, and a worker has little more. */
export const FILE_BYTES_MAX = 8_000_000
const PAGE_SIZE = 250

const FORMATS: Readonly<Record<FormatName, Format>> = { csv, json, ics }

interface Wanted extends Writing {
  readonly format: FormatName
  readonly bytesMax?: number
}

/** The chores in use as one file, the oldest first, and whether all of them are in it. */
export async function writeFile(
  scope: GuildScope,
  { format: name, bytesMax = FILE_BYTES_MAX, ...writing }: Wanted,
) {
  const format = FORMATS[name]
  const parts: Buffer[] = []
  const zones = new Set<string>()
  let [bytes, since] = [0, writing.now]
  for await (const exported of everyChore(scope)) {
    const part = Buffer.from(format.chore(exported, writing, parts.length))
    if (bytes + part.length > bytesMax) return finish(false)
    parts.push(part)
    bytes += part.length
    zones.add(exported.chore.schedule.zone)
    // What was put off stands at its own time, too.
    const { dueAt = since, postponedFrom = null } = exported.next ?? {}
    for (const at of [dueAt, postponedFrom ?? dueAt]) if (isBefore(at, since)) since = at
  }
  return finish(true)

  function finish(isWhole: boolean) {
    const before = Buffer.from(format.before({ ...writing, zones, since }))
    const file = Buffer.concat([before, ...parts, Buffer.from(format.after)])
    return { contentType: format.contentType, bytes: file, count: parts.length, isWhole }
  }
}

/** A few at a time. */
async function* everyChore(scope: GuildScope) {
  let after: Id | undefined
  do {
    const page = await inUse(scope, { after, limit: PAGE_SIZE })
    yield* page
    after = page.length < PAGE_SIZE ? undefined : page.at(-1)?.chore.id
  } while (after)
}
