import { eq, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { boards } from './board.table.ts'

/** Where the board is now; where it shall be is a setting. */
export interface Board {
  readonly channelId: Snowflake
  readonly messageId: Snowflake | null
  readonly revision: number
}

interface OfGuild {
  readonly guildId: Snowflake
}

const COLUMNS = {
  channelId: boards.channelId,
  messageId: boards.messageId,
  revision: boards.revision,
}

const select = (on: Paper, given: Given<OfGuild>) =>
  on
    .select(COLUMNS)
    .from(boards)
    .where(eq(boards.guildId, given('guildId')))

const ofGuild = compile<OfGuild>()(select)
const heldOf = compile<OfGuild>()((on, given) => select(on, given).for('update'))

export async function find({ tx, guildId }: GuildScope): Promise<Board | undefined> {
  return (await ofGuild(tx, { guildId }))[0]
}

/** As it is, until this transaction ends. */
export async function hold({ tx, guildId }: GuildScope): Promise<Board | undefined> {
  return (await heldOf(tx, { guildId }))[0]
}

const turnOf = compile<OfGuild>()((on, given) =>
  on
    .update(boards)
    .set({ revision: sql`${boards.revision} + 1` })
    .where(eq(boards.guildId, given('guildId')))
    .returning(COLUMNS),
)

/** Before the board is drawn, so that each drawing has a number, and knows what went before it. */
export async function turn({ tx, guildId }: GuildScope): Promise<Board | undefined> {
  return (await turnOf(tx, { guildId }))[0]
}

/** A board that is still to be posted. */
export async function start({ tx, guildId }: GuildScope, channelId: Snowflake) {
  await tx.insert(boards).values({ guildId, channelId }).onConflictDoNothing()
}

interface Posted extends Pick<Board, 'channelId'> {
  readonly messageId: Snowflake
  readonly postedAt: Temporal.Instant
}

/** Where it was posted. */
export async function note({ tx, guildId }: GuildScope, posted: Posted) {
  await tx.update(boards).set(posted).where(eq(boards.guildId, guildId))
}

export async function remove({ tx, guildId }: GuildScope) {
  await tx.delete(boards).where(eq(boards.guildId, guildId))
}
