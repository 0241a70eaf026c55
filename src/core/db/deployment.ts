import type { Snowflake } from '../ids.ts'
import { statement } from './compiled.ts'
import type { SystemScope } from './scope.ts'

/** What makes the processes on one database one: the application whose bot they are, and that database. */
export interface Deployment {
  readonly applicationId: Snowflake
  /** Of the database: it tells two of the same application apart. */
  readonly id: string
}

export const DEPLOYMENT = `select application_id::text as "applicationId", id::text as id from deployment`
export const HAS_DEPLOYMENT = `select to_regclass('public.deployment') is not null as known`

const found = statement<Deployment>(DEPLOYMENT)
const isKnown = statement<{ readonly known: boolean }>(HAS_DEPLOYMENT)
const add = statement(`
  insert into deployment (application_id) values ($1::bigint) on conflict do nothing`)
const replace = statement<Deployment>(`
  insert into deployment (application_id) values ($1::bigint) on conflict (one) do update
    set application_id = excluded.application_id, id = gen_random_uuid(), claimed_at = now()
  returning application_id::text as "applicationId", id::text as id`)

/** Whose database this is; undefined before the first start, and on an older schema. */
export async function deploymentOf({ tx }: SystemScope): Promise<Deployment | undefined> {
  const [schema] = await isKnown(tx, [])
  if (!schema?.known) return undefined
  const [row] = await found(tx, [])
  return row
}

/** What keeps this application out of a database. Where it is not known, or nobody has the database, nothing does. */
export function strangerFaults(
  kept: Pick<Deployment, 'applicationId'> | undefined,
  applicationId: Snowflake | undefined,
): readonly string[] {
  if (!kept || !applicationId || kept.applicationId === applicationId) return []
  return [
    `This database is of the application ${kept.applicationId}, and DISCORD_APPLICATION_ID is ${applicationId}: give each deployment a database of its own. To go on with this one as another application, run choresctl deployment claim.`,
  ]
}

/** Makes a database that nobody has this application's. Returns whose it is then: somebody else may have been first. */
export async function settleOn({ tx }: SystemScope, applicationId: Snowflake): Promise<Deployment> {
  await add(tx, [applicationId])
  return only(await found(tx, []))
}

/** Takes it from whoever has it. */
export const claim = async ({ tx }: SystemScope, applicationId: Snowflake): Promise<Deployment> =>
  only(await replace(tx, [applicationId]))

function only([row]: readonly Deployment[]): Deployment {
  if (!row) throw new Error('a deployment that was written is not there')
  return row
}
