import type { WorkerApp } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import type { WhenContext } from '../recurrence/index.ts'
import { roleOf } from '../rotations/index.ts'
import { appointForgetting } from './appoint-forgetting.flow.ts'
import { type Comparing, compareWithGuild } from './compare-with-guild.flow.ts'
import { IMPORT_BYTES_MAX, type TextRefusal, textIn } from './file-text.ts'
import * as imports from './import.repository.ts'
import type { Problem, Sorted } from './problem.ts'
import { type FileRead, type FileRefusal, readFile } from './read-file.ts'
import { type SizeRefusal, tooLarge } from './request-import.flow.ts'
import type { Shape } from './shape.ts'
import type { importTrial } from './transfer.effects.ts'
import { weighFile } from './weigh-file.flow.ts'

/** Half of what an attempt may take. */
export const LOOKING_MS_MAX = 12_000
/** Of all that could be added, the first are named. */
const NAMES_SHOWN = 10

type NotFetched =
  | TextRefusal
  | SizeRefusal
  | Refusal<'file.address', Record<never, never>>
  | Refusal<'file.gone', Record<never, never>>
type Refused = NotFetched | FileRefusal | Refusal<'file.slow', Record<never, never>>

/** What would come of a file. */
interface Looked {
  readonly shape: Shape['name']
  readonly count: number
  readonly batchCount: number
  /** Of the first. */
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
}

type Asked = ReturnType<typeof importTrial.parse>

interface Fetching {
  readonly app: WorkerApp
  readonly guildId: Snowflake
  readonly signal: AbortSignal
}

/** Its text; of its bytes nothing is left, which would take as much memory once more while the rows are weighed. */
async function fetchText(
  url: string,
  { app, signal }: Fetching,
): Promise<Result<string, NotFetched>> {
  const came = await app.discord.download(url, { bytesMax: IMPORT_BYTES_MAX, signal })
  if (came.kind === 'later') throw new AppError('discord.away', { retryable: true })
  if (came.kind === 'refused')
    return came.reason === 'size' ? tooLarge() : refuse(`file.${came.reason}`, {})
  return textIn(came.bytes)
}

/**
 * What a file says, compared with what the guild has: part by part, each kept before the next is read, so that ten
 * thousand chores are never in memory together. Nobody can import it before it is offered.
 */
export async function lookAtFile(
  { importId, url, locale, guildLocale }: Asked,
  fetching: Fetching,
): Promise<Result<Looked, Refused>> {
  const { app, guildId, signal } = fetching
  const text = await fetchText(url, fetching)
  if (!text.ok) return text
  const begin = async (scope: GuildScope) => {
    const found = await imports.find(scope, importId)
    // An attempt that did not come to its end has left a part of it.
    if (!found) await imports.drop(scope, importId)
    return { settings: await guilds.settings(scope, guildLocale), isKept: !found }
  }
  const { settings, isKept } = await inGuild(app.db, guildId, begin, { signal })
  const read = readFile(text.value, settings.zone)
  if (!read.ok) return read
  const context = { ...settings, now: app.clock.now(), locale }
  const looked = await inTime(signal, (limit) =>
    lookAtRows(read.value, context, { ...fetching, signal: limit, importId, isKept }),
  )
  return looked ? ok({ ...looked, shape: read.value.shape }) : refuse('file.slow', {})
}

/** Undefined: it takes so long that who waits would hear nothing at all. */
async function inTime<T>(signal: AbortSignal, work: (limit: AbortSignal) => Promise<T>) {
  const limit = AbortSignal.timeout(LOOKING_MS_MAX)
  try {
    return await work(AbortSignal.any([signal, limit]))
  } catch (error) {
    if (limit.aborted && !signal.aborted) return undefined
    throw error
  }
}

interface Looking extends Fetching {
  readonly importId: string
  /** False: it was shown before, and what was kept of it then stays. */
  readonly isKept: boolean
}

async function lookAtRows(read: FileRead, context: WhenContext, looking: Looking) {
  const rolesFor = rolesOnce(looking)
  const names: string[] = []
  const problems: Problem[] = []
  let count = 0
  let far: Far = { batchCount: 0, brought: new Set() }
  for await (const part of weighFile(read, context, looking.signal)) {
    const looked = await lookAtPart(part, { ...far, roleIds: await rolesFor(part) }, looking)
    const left = NAMES_SHOWN - names.length
    names.push(...looked.fine.slice(0, left).map(({ wanted }) => wanted.name))
    problems.push(...looked.problems)
    count += looked.fine.length
    far = looked
  }
  return { count, batchCount: far.batchCount, names, problems }
}

/** What the parts so far have come to. */
interface Far extends Pick<Comparing, 'brought'> {
  readonly batchCount: number
}

/** One part, in a transaction of its own, which may have to be tried again. */
function lookAtPart(
  part: Sorted,
  { roleIds, brought: before, batchCount: from }: Comparing & Far,
  { app, guildId, signal, importId: id, isKept }: Looking,
) {
  const look = async (scope: GuildScope) => {
    const brought = new Set(before)
    const { fine, problems } = await compareWithGuild(scope, part, { roleIds, brought })
    if (!isKept || fine.length === 0) return { fine, problems, brought, batchCount: from }
    if (from === 0) await appointForgetting(scope, app, { id, correlationId: null })
    const chores = fine.map(({ wanted }) => wanted)
    const batchCount = await imports.keep(scope, id, { chores, from })
    return { fine, problems, brought, batchCount }
  }
  return inGuild(app.db, guildId, look, { signal })
}

/** Those of the guild, asked for once, where a file names one; without the one that everybody has, which is no pool. */
function rolesOnce({ app, guildId, signal }: Fetching) {
  let asked: Promise<readonly Snowflake[] | undefined> | undefined
  return async ({ fine }: Sorted) => {
    if (!fine.some(({ wanted }) => roleOf(wanted.assignment))) return []
    asked ??= app.discord.rolesIn(guildId, { lane: lanes.interactive, signal })
    const roleIds = await asked
    return roleIds?.filter((id) => id !== guildId)
  }
}
