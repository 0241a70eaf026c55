import type { Command } from 'commander'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { connectRedis } from '../core/cache/redis.ts'
import type { Db } from '../core/db/client.ts'
import { claim, type Deployment, deploymentOf } from '../core/db/deployment.ts'
import { asSystem } from '../core/db/scope.ts'
import { isOusted } from '../core/discord/sole-deployment.ts'
import { StartRefused } from '../core/errors.ts'
import { confirm } from './confirm.ts'
import { withAnyDatabase } from './database.ts'
import { silent } from './discord.ts'
import type { Given } from './given.ts'
import type { Report } from './report.ts'

const JSON_OPTION = ['--json', 'print one JSON document'] as const

export function addDeployment(program: Command, { env, report }: Given) {
  const deployment = program
    .command('deployment')
    .description('whose database this is: one application works on one database')
  deployment
    .command('status')
    .description('say which application has this database')
    .option(...JSON_OPTION)
    .action(async () => report(await withAnyDatabase(env, (db) => status(db, env))))
  deployment
    .command('claim')
    .description(
      'give the database to the application of these settings; stop every process before',
    )
    .option('--yes', 'do not ask')
    .option(...JSON_OPTION)
    .action(async (given: { readonly yes?: boolean }) =>
      report(await withAnyDatabase(env, (db) => claimFor(db, env, given))),
    )
}

const keptIn = (db: Db) => asSystem(db, deploymentOf, { readOnly: true })

async function status(db: Db, env: Environment): Promise<Report> {
  const kept = await keptIn(db)
  if (!kept)
    return {
      data: { applicationId: null },
      text: 'No application has this database yet: the first process that starts takes it.',
    }
  const { applicationId, id } = kept
  const other = await otherWorks(env, kept)
  const also = other === true ? ' Another database is worked on for the same bot.' : ''
  return {
    data: { applicationId, id, otherWorks: other ?? null },
    text: `The application ${applicationId} has this database (deployment ${id}).${also}`,
  }
}

/** Undefined where no Redis can tell. */
async function otherWorks(env: Environment, deployment: Deployment): Promise<boolean | undefined> {
  const { redisUrl: url } = readConfig('cli', env)
  if (url === undefined) return undefined
  const redis = connectRedis({ url, log: silent })
  try {
    return await isOusted(redis, deployment)
  } finally {
    redis.disconnect()
  }
}

async function claimFor(
  db: Db,
  env: Environment,
  given: { readonly yes?: boolean },
): Promise<Report> {
  const { discordApplicationId: applicationId } = readConfig('cli', env)
  if (!applicationId) throw new StartRefused(['DISCORD_APPLICATION_ID is missing.'])
  const kept = await keptIn(db)
  if (kept?.applicationId === applicationId)
    return {
      data: { applicationId, id: kept.id, changed: false },
      text: `No change: the application ${applicationId} has this database.`,
    }
  const from = kept
    ? `is taken from the application ${kept.applicationId}, and`
    : 'so far nobody’s,'
  await confirm(`This database ${from} becomes that of ${applicationId}.`, given)
  const { id } = await asSystem(db, (system) => claim(system, applicationId))
  return {
    data: { applicationId, id, changed: true },
    text: `The application ${applicationId} has this database. Boards and messages of another bot stay where they are, and nobody can change them: post each board anew with /board.`,
  }
}
