import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { createTemplate, dropTemplate } from './template.ts'

const POSTGRES_15 = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** The same tests on a server that is already there. Leaves it as it was. */
export default async function setup(project: TestProject) {
  const template = await createTemplate(POSTGRES_15)
  project.provide('template', template)
  return () => dropTemplate(template)
}

/** True when a PostgreSQL 15 answers. When none does, says so loudly, and fails the run of a CI. */
export async function postgres15IsHere(): Promise<boolean> {
  const probe = postgres(POSTGRES_15, { max: 1, connect_timeout: 2 })
  try {
    const [row] = await probe`select current_setting('server_version_num') as version`
    const version = String(row?.version)
    if (!/^15\d{4}$/.test(version)) throw new Error(`this is ${version}`)
    return true
  } catch (cause) {
    const { host } = new URL(POSTGRES_15)
    const missing = `PostgreSQL 15 is missing at ${host} (TEST_DATABASE_URL): its tests are SKIPPED.`
    if (process.env.CI === 'true') throw new Error(missing, { cause })
    process.stderr.write(`\n!!! ${missing}\n\n`)
    return false
  } finally {
    await probe.end({ timeout: 1 })
  }
}
