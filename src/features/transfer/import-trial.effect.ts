import type { WorkerApp } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { messageFlags } from '../../core/discord-codes.ts'
import { AppError } from '../../core/errors.ts'
import type { Snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { chores } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { NAMES_MAX } from '../model/index.ts'
import type { WhenContext } from '../recurrence/index.ts'
import { roleOf } from '../rotations/index.ts'
import { compareWithGuild } from './compare-with-guild.flow.ts'
import { IMPORT_BYTES_MAX, type TextRefusal, textIn } from './file-text.ts'
import { appointForgetting } from './forget-import.job.ts'
import * as imports from './import.repository.ts'
import { noFileCard, trialCard } from './import.view.ts'
import { say } from './locales/index.ts'
import type { Sorted } from './problem.ts'
import { problemsFile } from './problems.view.ts'
import { type FileRead, type FileRefusal, readFile } from './read-file.ts'
import { type SizeRefusal, tooLarge } from './request-import.flow.ts'
import type { Shape } from './shape.ts'
import { importTrial } from './transfer.effects.ts'
import { weighFile } from './weigh-file.flow.ts'

/** Half of what an attempt may take. */
export const WEIGHING_MS_MAX = 12_000

type Refused =
  | FileRefusal
  | TextRefusal
  | SizeRefusal
  | Refusal<'file.address', Record<never, never>>
  | Refusal<'file.gone', Record<never, never>>
  | Refusal<'file.slow', Record<never, never>>

interface Read extends Sorted {
  readonly shape: Shape['name']
  /** Of the guild, if one is named; undefined: Discord did not say. */
  readonly roleIds: readonly Snowflake[] | undefined
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
): Promise<Result<string, Exclude<Refused, FileRefusal>>> {
  const came = await app.discord.download(url, { bytesMax: IMPORT_BYTES_MAX, signal })
  if (came.kind === 'later') throw new AppError('discord.away', { retryable: true })
  if (came.kind === 'refused')
    return came.reason === 'size' ? tooLarge() : refuse(`file.${came.reason}`, {})
  return textIn(came.bytes)
}

/** What the file says, without a look at the guild's chores. */
async function fetchRows(
  { url, locale, guildLocale }: Asked,
  fetching: Fetching,
): Promise<Result<Read, Refused>> {
  const { app, guildId, signal } = fetching
  const text = await fetchText(url, fetching)
  if (!text.ok) return text
  const limits = { readOnly: true, signal }
  const settings = await inGuild(app.db, guildId, (at) => guilds.settings(at, guildLocale), limits)
  const read = readFile(text.value, settings.zone)
  if (!read.ok) return read
  const context = { ...settings, now: app.clock.now(), locale }
  const { shape } = read.value
  const weighed = await inTime(read.value, context, signal)
  if (!weighed) return refuse('file.slow', {})
  return ok({ shape, ...weighed, roleIds: await rolesFor(weighed, { app, guildId, signal }) })
}

/** Undefined: it takes so long that who waits would hear nothing at all. */
async function inTime(read: FileRead, context: WhenContext, signal: AbortSignal) {
  const limit = AbortSignal.timeout(WEIGHING_MS_MAX)
  try {
    return await weighFile(read, context, AbortSignal.any([signal, limit]))
  } catch (error) {
    if (limit.aborted && !signal.aborted) return undefined
    throw error
  }
}

/** Without the one that everybody has, which is no pool. */
async function rolesFor({ fine }: Sorted, { app, guildId, signal }: Fetching) {
  if (!fine.some(({ wanted }) => roleOf(wanted.assignment))) return []
  const roleIds = await app.discord.rolesIn(guildId, { lane: lanes.interactive, signal })
  return roleIds?.filter((id) => id !== guildId)
}

const bodyOf = (card: object) => ({
  components: [card],
  flags: messageFlags.componentsV2,
  allowed_mentions: { parse: [] },
})

/** Says what would come of a file. Only what somebody may import is kept. */
export const importTrialEffect = defineEffectHandler({
  on: importTrial,
  fetch: fetchRows,

  async prepare(scope, { importId, by, token, locale }, { app }, read) {
    const to = 'original'
    // Its row went while the file came.
    if (!read) return undefined
    if (!read.ok) return { to, token, locale, body: bodyOf(noFileCard(say(locale, read.refusal))) }
    const found = await imports.find(scope, importId)
    // It was shown before, and somebody has pressed.
    if (found && found.state !== 'ready') return undefined
    const [{ fine, problems }, inUse] = await Promise.all([
      compareWithGuild(scope, read.value, read.value.roleIds),
      chores.names(scope),
    ])
    const wanted = fine.map((one) => one.wanted)
    const now = app.clock.now()
    if (wanted.length > 0) {
      await imports.keep(scope, { id: importId, askedBy: by, createdAt: now, chores: wanted })
      await appointForgetting(scope, app, { id: importId, correlationId: null })
    }
    const name = `problems-${now.toZonedDateTimeISO('UTC').toPlainDate()}.csv`
    const { shape } = read.value
    const suggestedMax = inUse.length + wanted.length > NAMES_MAX ? NAMES_MAX : null
    const trial = { importId, shape, wanted, problems, suggestedMax, fileName: name }
    const body = bodyOf(trialCard(locale, trial))
    if (problems.length === 0) return { to, token, locale, body }
    const bytes = problemsFile(locale, problems)
    return {
      to,
      token,
      locale,
      body,
      file: { name, contentType: 'text/csv; charset=utf-8', bytes },
    }
  },
})
