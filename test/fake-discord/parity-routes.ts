import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DEFAULT_LIMIT, LIMITS } from './rate-limits.ts'
import { ROUTES } from './rest.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** What counts of a path is where its parameters are, not what they are called. */
const shape = (path: string) => path.replace(/:\w+|\{\w+\}|@original/g, ':')

const served = ROUTES.map(({ method, path }) => `${method} ${shape(path)}`)

/** Every route that is served, with the limit that its headers announce. */
export const routeRows = (): readonly string[] =>
  ROUTES.map(({ method, path, authorized }) => {
    const { max, windowMs } = LIMITS[`${method} ${path}`] ?? DEFAULT_LIMIT
    return `| \`${method} ${path}\` | ${authorized ? 'bot' : 'token in the path'} | ${max} in ${windowMs / 1000} s |`
  })

/** Of which document a coverage speaks. */
const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/**
 * How much of what a bot may do is served, by the first part of the path; undefined where no document is at hand, or,
 * unless it is rewritten, another one than the coverage speaks of.
 */
export function coverageMarkdown({ before, isWritten }: { before: string; isWritten: boolean }) {
  const path = process.env.DISCORD_OPENAPI
  if (!path) return undefined
  const text = readFileSync(path, 'utf8')
  return isWritten || before.includes(markOf(text)) ? coverageOf(text) : undefined
}

function coverageOf(text: string): string {
  const operations = forBots(JSON.parse(text) as Document)
  const unknown = served.filter((one) => !operations.includes(one))
  const areas = [...new Set(operations.map(areaOf))].sort()
  return [
    `${operations.length} operations that a bot may use, in the document with the SHA-256 \`${markOf(text)}…\`.`,
    '',
    '| Below | Served | of |',
    '| --- | --: | --: |',
    ...areas.map((area) => {
      const all = operations.filter((one) => areaOf(one) === area)
      return `| \`/${area}\` | ${all.filter((one) => served.includes(one)).length} | ${all.length} |`
    }),
    '',
    unknown.length === 0
      ? 'Every route that is served is in the document.'
      : `Served, yet not in the document: ${unknown.map((one) => `\`${one}\``).join(', ')}.`,
  ].join('\n')
}

const areaOf = (operation: string) => operation.split('/')[1] ?? ''

function forBots({ paths }: Document): readonly string[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method, { security }]) => METHODS.includes(method) && isForBots(security))
      .map(([method]) => `${method.toUpperCase()} ${shape(path)}`),
  )
  // «@original» and a message's id are one route here.
  return [...new Set(all)]
}

const isForBots = (security: Operation['security']) =>
  !security || security.some((way) => 'BotToken' in way || Object.keys(way).length === 0)
