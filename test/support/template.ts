import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { migrate } from '../../src/core/db/migrate.ts'

const FOLDER = new URL('../../drizzle/', import.meta.url)
const PASSWORD = 'password'

/** What a test file needs to clone the migrated template. */
export interface Template {
  /** Administration, as the superuser. */
  readonly adminUrl: string
  readonly name: string
  /** Owns and migrates the databases, as in production: no superuser, so row-level security binds it. */
  readonly owner: string
  readonly ownerPassword: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template
  }
}

/** Names of this run alone, so that two runs on one server do not meet. */
export async function createTemplate(adminUrl: string, folder = FOLDER): Promise<Template> {
  const run = randomUUID().slice(0, 8)
  const template = {
    adminUrl,
    name: `chorestree_${run}`,
    owner: `chorestree_${run}`,
    ownerPassword: PASSWORD,
  }
  const admin = postgres(adminUrl, { max: 1 })
  await admin.unsafe(`create role ${template.owner} login createrole password '${PASSWORD}'`)
  // Before PostgreSQL 16 a role that was made by another login is given to the owner by the operator.
  for (const role of ['ct_app', 'ct_system', 'ct_backup']) {
    const [found] = await admin`select to_regrole(${role}) is not null as exists`
    if (found?.exists) await admin.unsafe(`grant ${role} to ${template.owner}`)
  }
  await admin.unsafe(`create database ${template.name} owner ${template.owner}`)
  await admin.end()
  await migrate({ url: urlOf(template, template.name, 'owner'), folder })
  return template
}

/** Removes every database and role of this run. A role that another run uses stays. */
export async function dropTemplate({ adminUrl, name, owner }: Template) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const found = await admin`select datname from pg_database where datname like ${`${name}%`}`
  for (const { datname } of found) await admin.unsafe(`drop database "${datname}" with (force)`)
  for (const role of [owner, 'ct_app', 'ct_system', 'ct_backup'])
    await admin.unsafe(`drop role if exists ${role}`).catch(() => undefined)
  await admin.end()
}

export function urlOf(template: Template, database: string, login: 'owner' | 'superuser'): string {
  const url = new URL(template.adminUrl)
  url.pathname = database
  if (login === 'superuser') return url.href
  url.username = template.owner
  url.password = template.ownerPassword
  return url.href
}
