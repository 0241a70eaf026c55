import { parseArgs } from 'node:util'
import { Temporal } from '../../src/core/clock.ts'
import { CalmError } from '../support/calm-error.ts'

/** Wrong usage, as sysexits.h numbers it. */
export const USAGE = 64

export class WrongUsage extends CalmError {}

const HELP = `Usage:
  pnpm say '/chore add name:Dishes when:"every day 19:00"' --as mia
  pnpm say --click Done --as tom [--on 2]       a button of what they see last
  pnpm say --select Overdue --as tom            one or more entries of a list, of several with --list
  pnpm say --select '' --as tom                 nothing of a list, where that is a choice
  pnpm say --submit 'name=Dishes' 'when=every day' --as mia   the form that is open
  pnpm say --type '/chore done chore:Dis' --as mia            what is offered while typing
  pnpm say --read --channel chores --as mia     the latest messages of a channel
  pnpm say --clock +1h                          also 30m, 2d, or a time such as 2030-01-01T09:00:00Z
Options: --as (mia, tom, sam, zoe), --guild, --channel, --dm, --json`

export interface Wish {
  readonly help?: string
  readonly json: boolean
  /** How far the clock goes, or where to. */
  readonly clock?: { readonly advance: string } | { readonly to: string }
  /** Only look: where, and as whom. */
  readonly read?: Readonly<Record<string, string>>
  /** For /_/act, but for the languages of a button's words. */
  readonly action?: Record<string, unknown>
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      // pnpm hands `--` on, and it means nothing here.
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: {
        as: { type: 'string', default: 'mia' },
        guild: { type: 'string' },
        channel: { type: 'string' },
        dm: { type: 'boolean' },
        click: { type: 'string' },
        on: { type: 'string' },
        select: { type: 'string', multiple: true },
        list: { type: 'string' },
        submit: { type: 'string', multiple: true },
        type: { type: 'string' },
        read: { type: 'boolean' },
        clock: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split('. ')
    throw new WrongUsage(`${sentence}.\n\n${HELP}`, { cause: error })
  }
}

export function readArguments(args: readonly string[]): Wish {
  const { values, positionals } = parsed(args)
  const { as, guild, channel, dm, list, json, clock } = values
  if (values.help) return { help: HELP, json }
  const where = { as, guild, channel, dm, list }
  if (clock !== undefined) return { clock: readClock(clock), json }
  if (values.read)
    return { json, read: placeOf({ as, guild, channel, dm: dm ? 'true' : undefined }) }
  const todo = todoOf(values, positionals)
  if (!todo) throw new WrongUsage(`Say what to do.\n\n${HELP}`)
  return { json, action: { ...where, ...todo } }
}

const placeOf = (where: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  )

type Values = ReturnType<typeof parsed>['values']

function todoOf(values: Values, positionals: readonly string[]) {
  const [line] = positionals
  if (values.type !== undefined) return { ...readLine(values.type), type: true }
  if (values.click !== undefined) return { click: [values.click], on: positionOf(values.on) }
  if (values.select) return { select: [...values.select, ...positionals].filter(Boolean) }
  if (values.submit) return { submit: readFields([...values.submit, ...positionals]) }
  if (line?.startsWith('/')) return readLine(positionals.map(quoted).join(' '))
  if (line !== undefined)
    throw new WrongUsage(`A command begins with /, such as '/chores', not «${line}».`)
  return undefined
}

/** As the playground takes it: how far to go, or where to. */
function readClock(text: string): NonNullable<Wish['clock']> {
  const time = text.trim()
  if (/^\+?\d+\s*[smhdw]$/i.test(time)) return { advance: time }
  try {
    if (/^\+?P/i.test(time)) return { advance: `${Temporal.Duration.from(time.replace('+', ''))}` }
    return { to: `${Temporal.Instant.from(time)}` }
  } catch (cause) {
    throw new WrongUsage(
      `«${text}» is no time that the clock can go to. Try +1h, 30m, 2d, or 2030-01-01T09:00:00Z.`,
      { cause },
    )
  }
}

function positionOf(on: string | undefined) {
  if (on === undefined) return undefined
  if (/^[1-9]\d*$/.test(on)) return Number(on)
  throw new WrongUsage(`--on is a position from 1, not «${on}».`)
}

/** A shell takes quotes away: in `when:every day` as one argument the spaces belong to the value. */
function quoted(argument: string, position: number): string {
  const option = /^([^\s:"]+):(.*\s.*)$/s.exec(argument)
  const isValue = position > 0 && option && !option[2]?.startsWith('"')
  return isValue ? `${option[1]}:"${option[2]}"` : argument
}

const OPTION = /(?:^|\s)([^\s:"/]+):(?:"((?:[^"\\]|\\.)*)"|(\S*))/gu

/** «/chore add name:Dishes when:"every day 19:00"» as a command and its options. */
export function readLine(line: string) {
  const options: Record<string, string> = {}
  const first = line.search(OPTION)
  const command = (first < 0 ? line : line.slice(0, first)).trim()
  const rest = first < 0 ? '' : line.slice(first)
  for (const [, name = '', inQuotes, bare = ''] of rest.matchAll(OPTION))
    options[name] = inQuotes?.replaceAll(/\\(.)/g, '$1') ?? bare
  const left = rest.replaceAll(OPTION, '').trim()
  if (left)
    throw new WrongUsage(
      `«${left}» belongs to no option. Quote values with spaces: when:"every day".`,
    )
  return { command, options }
}

/** «Name=Dishes» as a field of a form. */
function readFields(pairs: readonly string[]) {
  const fields = pairs.filter(Boolean).map((pair) => {
    const at = pair.indexOf('=')
    if (at < 1) throw new WrongUsage(`A field is written Name=value, not «${pair}».`)
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const
  })
  return Object.fromEntries(fields)
}
