import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { UNREADABLE } from '../../core/text.ts'
import { absences, lastDay } from './absence.table.ts'
import { type Absence, type Away, absenceNoteField, type Range } from './absence.ts'
import { members } from './member.table.ts'

/** More than a household has, and than a message could name. */
const LISTED_MAX = 200
/** Beyond that, what was over first is left out: nobody who is away still is taken for somebody who is there. */
const KNOWN_MAX = 1000

type Row = typeof absences.$inferSelect

function absenceFrom({ vault }: GuildScope, { guildId: _, note, ...row }: Row): Absence {
  return { ...row, note: note && legible(() => vault.open(absenceNoteField(row.id), note)) }
}

interface Touching {
  readonly guildId: Snowflake
  readonly from: string
  readonly to: string
}

const select = (on: Paper, given: Given<Touching>, wanted?: SQL) =>
  on
    .select({ absence: absences, isMembers: sql<boolean>`${members.userId} is not null` })
    .from(absences)
    .leftJoin(
      members,
      and(eq(members.guildId, absences.guildId), eq(members.userId, absences.userId)),
    )
    .where(
      and(
        eq(absences.guildId, given('guildId')),
        sql`${lastDay(absences.to)} >= ${given('from')}::date`,
        sql`${absences.from} <= ${given('to')}::date`,
        wanted,
      ),
    )

const touching = compile<Touching>()((on, given) =>
  select(on, given, isNotNull(members.userId))
    .orderBy(asc(lastDay(absences.to)), asc(absences.id))
    .limit(LISTED_MAX),
)

const latest = compile<Touching>()((on, given) =>
  select(on, given)
    .orderBy(desc(lastDay(absences.to)), asc(absences.id))
    .limit(KNOWN_MAX),
)

/** Of those who take part, what touches these days, over or not; who is back first comes first. */
export async function ofGuild(scope: GuildScope, { from, to }: Range): Promise<readonly Absence[]> {
  const rows = await touching(scope.tx, { guildId: scope.guildId, from, to: to ?? 'infinity' })
  return rows.map(({ absence }) => absenceFrom(scope, absence))
}

interface Seen {
  readonly from: string
  readonly stand: string
}

/** What whoever gives turns saw first, or after they changed it themselves: by that they decided. */
const seenIn = new WeakMap<GuildScope['tx'], Seen>()

const known = ({ tx, guildId }: GuildScope, from: string) =>
  latest(tx, { guildId, from, to: 'infinity' })

const standOf = (rows: readonly { readonly absence: Row }[]) =>
  rows.map(({ absence: { id, version } }) => `${id} ${version}`).join()

/** Likewise, for whoever gives turns: all that are known, who is back last first. */
export async function since(scope: GuildScope, from: string): Promise<readonly Absence[]> {
  const rows = await known(scope, from)
  if (!seenIn.has(scope.tx)) seenIn.set(scope.tx, { from, stand: standOf(rows) })
  return rows.flatMap(({ absence, isMembers }) => (isMembers ? absenceFrom(scope, absence) : []))
}

/**
 * For after the announcement, in its flight: whoever announces is alone in their guild until they commit, so who said
 * at this moment that they are away, or back, is seen now, and whose the turns are is decided once more.
 */
export async function stillAsSeen(scope: GuildScope) {
  const seen = seenIn.get(scope.tx)
  if (seen && standOf(await known(scope, seen.from)) !== seen.stand) throw conflict()
}

const AWAY = { name: 'away', follows: 'events' } as const

/** Whose cache does not know what they themselves have changed. */
const changedIn = new WeakSet<GuildScope['tx']>()

function noteChange({ tx }: Pick<GuildScope, 'tx'>) {
  changedIn.add(tx)
  seenIn.delete(tx)
}

/** Likewise what was not over before yesterday, wherever the guild lives: enough to know who is away, or just back. */
export function lately(scope: GuildScope, now: Temporal.Instant): Promise<readonly Away[]> {
  const { tx, guildId } = scope
  const load = async () => {
    const yesterday = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 })
    const rows = await touching(tx, { guildId, from: yesterday.toString(), to: 'infinity' })
    return rows.map(({ absence: { userId, from, to, endedAt } }) => {
      return { userId, from, to, isEnded: endedAt !== null }
    })
  }
  return changedIn.has(tx) ? load() : scope.cached(AWAY, load)
}

async function where(scope: GuildScope, wanted: SQL | undefined): Promise<readonly Absence[]> {
  const { tx, guildId } = scope
  const rows = await tx
    .select()
    .from(absences)
    .where(and(eq(absences.guildId, guildId), wanted))
    .orderBy(asc(absences.from), asc(absences.id))
    .limit(LISTED_MAX)
  return rows.map((row) => absenceFrom(scope, row))
}

/** What somebody said that stands, the earliest first. */
export const ofMember = (scope: GuildScope, userId: Snowflake, from: string) =>
  where(
    scope,
    and(
      eq(absences.userId, userId),
      isNull(absences.endedAt),
      sql`${lastDay(absences.to)} >= ${from}::date`,
    ),
  )

/** All that stand and have an end: each ends by itself. */
export const ending = (scope: GuildScope) =>
  where(scope, and(isNull(absences.endedAt), sql`${lastDay(absences.to)} < 'infinity'`))

export async function find(scope: GuildScope, id: Id): Promise<Absence | undefined> {
  const [found] = await where(scope, eq(absences.id, id))
  return found
}

const sealed = ({ vault }: GuildScope, { id, note }: Pick<Absence, 'id' | 'note'>) =>
  note === null ? null : vault.seal(absenceNoteField(id), note)

export async function add(scope: GuildScope, absence: Absence) {
  const { tx, guildId } = scope
  noteChange(scope)
  await tx.insert(absences).values({ ...absence, guildId, note: sealed(scope, absence) })
}

/** Whoever saved it since gave it another version. */
const asLoaded = (guildId: Snowflake, { id, version }: Pick<Absence, 'id' | 'version'>) =>
  and(eq(absences.guildId, guildId), eq(absences.id, id), eq(absences.version, version))

const conflict = () => new AppError('db.conflict', { retryable: true })

/** Compare-and-set: throws a conflict when somebody saved it since it was loaded. */
export async function save(scope: GuildScope, absence: Absence) {
  const { tx, guildId } = scope
  const { from, to, endedAt } = absence
  noteChange(scope)
  const saved = await tx
    .update(absences)
    .set({
      from,
      to,
      endedAt,
      // The sign for it would be sealed over a note that may be readable again tomorrow.
      ...(absence.note !== UNREADABLE && { note: sealed(scope, absence) }),
      version: sql`${absences.version} + 1`,
    })
    .where(asLoaded(guildId, absence))
    .returning({ id: absences.id })
  if (saved.length === 0) throw conflict()
}

/** Likewise: it was none, or is part of another. */
export async function remove({ tx, guildId }: GuildScope, absence: Absence) {
  noteChange({ tx })
  const removed = await tx
    .delete(absences)
    .where(asLoaded(guildId, absence))
    .returning({ id: absences.id })
  if (removed.length === 0) throw conflict()
}
