import type { Discord, MessageCall } from '../core/discord/discord.ts'
import { inLocale, type Localized } from '../core/i18n/localized.ts'
import type { Snowflake } from '../core/ids.ts'
import { definitionsOf, type HttpFeature } from './dispatch.ts'
import { isJson, type Json, listOf } from './handler.ts'

/**
 * `</chore add:0>` in a text of ours stands for a mention of that command, which members can tap. What a member typed
 * has a backslash before it there, and stands in labels and forms as it is: neither is a mention, and neither may grow.
 */
const MENTION = /(?<!\\)<\/([\p{L}\p{N}_' -]+):0>/gu
const TEXT = /"content":"(?:[^"\\]|\\.)*"/g

/** Fills the mentions in the texts of a message, given as JSON; before Discord told the ids, a command is named instead. */
export type FillMentions = (json: string, locale: string) => string

type Ids = () => ReadonlyMap<string, Snowflake>

/** `ids`: of the commands that are typed, by their default names. */
export function createMentions(features: readonly HttpFeature[], ids: Ids): FillMentions {
  const names = new Map(
    definitionsOf(features)
      .filter(isJson)
      .flatMap((definition) => pathsIn(definition, [])),
  )
  const say = (path: string, locale: string) => {
    const [command = ''] = path.split(' ')
    const id = ids().get(command)
    if (id !== undefined) return `</${path}:${id}>`
    const parts = names.get(path)?.map((part) => inLocale(part, locale)) ?? [path]
    return `\`/${parts.join(' ')}\``
  }
  const filled = (text: string, locale: string) =>
    text.replace(MENTION, (_, path: string) => say(path, locale))
  return (json, locale) => {
    // Asked with every text, so that they are known before the first that mentions a command.
    ids()
    return json.includes(':0>') ? json.replace(TEXT, (text) => filled(text, locale)) : json
  }
}

/**
 * The same in everything that the worker says to Discord: in the language of who is answered late; what is for
 * everyone names commands in English until then.
 */
export const mentioning = (discord: Discord, fill: FillMentions): Discord => ({
  ...discord,
  send: (call, terms) =>
    discord.send(
      'body' in call
        ? { ...call, body: JSON.parse(fill(JSON.stringify(call.body), languageOf(call))) }
        : call,
      terms,
    ),
})

const languageOf = (call: MessageCall) => (call.to === 'original' ? call.locale : 'en-US')

const GROUPS: readonly unknown[] = [1, 2]

/** A command and everything under it that can be typed, by its default names. */
function pathsIn(part: Json, above: readonly Localized[]): [string, readonly Localized[]][] {
  const { name, name_localizations: localizations, options } = part
  const here = [
    ...above,
    { default: String(name), localizations: isJson(localizations) ? textsOf(localizations) : {} },
  ]
  const inside = listOf(options)
    .filter(isJson)
    .filter(({ type }) => GROUPS.includes(type))
  if (inside.length > 0) return inside.flatMap((option) => pathsIn(option, here))
  return [[here.map(({ default: word }) => word).join(' '), here]]
}

const textsOf = (localizations: Json) =>
  Object.fromEntries(
    Object.entries(localizations).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
