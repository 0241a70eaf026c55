import { z } from 'zod'
import { createKeyRing } from '../core/crypto/key-ring.ts'
import { connect } from '../core/db/client.ts'
import { AppError } from '../core/errors.ts'
import { type Snowflake, snowflake } from '../core/ids.ts'
import { knownGuilds } from '../core/rebuild/known-guilds.ts'
import { createVerify, type ReplayFeature, type Verify } from '../core/rebuild/verify-guild.ts'
import { EXIT, type Report, WrongUsage } from './report.ts'
import { createTally, dataOf, textOf } from './verdicts.ts'

const options = z.object({ guild: snowflake.optional(), show: z.boolean().default(false) })

interface Database {
  readonly url: string
  readonly encryptionKeys: Parameters<typeof createKeyRing>[0]
}

/**
 * Replays the log of one guild, or of each, and says where the tables are not what comes of it. Writes nothing, and
 * prints no text of a member unless asked to.
 */
export async function verifyRebuild(
  { url, encryptionKeys }: Database,
  features: readonly ReplayFeature[],
  given: object,
): Promise<Report> {
  const read = options.safeParse(given)
  if (!read.success) throw new WrongUsage('--guild: is no id of a server.')
  const { guild, show } = read.data
  const keyRing = createKeyRing(encryptionKeys)
  const db = connect({ url, keyRing, connectionsMax: 1, isolation: 'repeatable read' })
  try {
    const tables = features.flatMap((feature) => feature.tables ?? [])
    const tally = createTally()
    const verify = createVerify(db, features)
    for await (const guildId of guild === undefined ? knownGuilds(db) : [guild])
      tally.add(await unlessClosing(verify, guildId))
    const all = tally.all()
    const words = { show, tables }
    const exitCode = all.different === 0 ? EXIT.done : EXIT.failed
    return { data: dataOf(all, words), text: textOf(all, words), exitCode }
  } finally {
    await db.close()
  }
}

/** Undefined: its rows are being deleted, one after another. */
async function unlessClosing(verify: Verify, guildId: Snowflake) {
  try {
    return await verify(guildId)
  } catch (error) {
    if (error instanceof AppError && error.code === 'guild.closing') return undefined
    throw error
  }
}
