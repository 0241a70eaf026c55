import { z } from 'zod'
import type { App } from '../app.ts'
import { componentType } from '../core/discord-codes.ts'
import { SELECT_OPTIONS_MAX } from '../core/limits.ts'
import { type Component, type CustomId, type DirectOf, decoding, directly } from './component.ts'
import { type Handling, handling, type Json, type Read, type Response } from './handler.ts'
import type { Invocation } from './invocation.ts'
import type { ChosenChannel, ChosenRole, ChosenUser, Mentionable } from './resolved.ts'
import * as value from './value.ts'
import { wrong, yourChoice } from './wrong.ts'

interface SelectSpec<Args, V> extends Handling {
  readonly id: CustomId<Args>
  /** How many may be picked, as in the view that draws it: one unless stated. */
  readonly min?: number
  readonly max?: number
  run(app: App, at: Invocation, args: Args, values: readonly V[]): Promise<Response> | Response
  /** In the bot's DM, where it works there. */
  readonly direct?: DirectOf<Args, [values: readonly V[]]>
}

export type Select = Component

function defineSelect<Args, V>(
  type: number,
  spec: SelectSpec<Args, V>,
  readOne: value.ReadOne<V>,
): Select {
  const { id, direct, min = 1, max = Math.max(1, min) } = spec
  const count = { min, max: Math.min(max, SELECT_OPTIONS_MAX) }
  const reading =
    <T>(next: (args: Args, values: readonly V[]) => Read<T>) =>
    (data: Json) =>
      decoding(id, data, (args) => {
        const one = { read: readOne, resolved: data.resolved }
        const values = value.several(yourChoice, data.values, count, one)
        return values.ok ? next(args, values.value) : values
      })
  return {
    type,
    name: id.name,
    handler: {
      name: id.name,
      ...handling(spec),
      read: reading((args, values) => ({
        ok: true,
        value: (app, at) => spec.run(app, at, args, values),
      })),
      readDirect: direct && reading((args, values) => directly({ ...spec, direct }, args, values)),
    },
  }
}

/** Fixed values by their list; values of rows by what they look like, such as `id`. */
type Offered<V> = { readonly values: readonly V[] } | { readonly value: z.ZodType<V> }

export function defineStringSelect<Args, const V extends string>(
  spec: SelectSpec<Args, V> & Offered<V>,
): Select {
  const schema = 'value' in spec ? spec.value : z.enum(spec.values)
  return defineSelect(componentType.stringSelect, spec, (name, given) => {
    const parsed = schema.safeParse(given)
    return parsed.success ? value.given(parsed.data) : wrong('value.notOffered', name)
  })
}

export const defineUserSelect = <Args>(spec: SelectSpec<Args, ChosenUser>): Select =>
  defineSelect(componentType.userSelect, spec, value.user)

export const defineRoleSelect = <Args>(spec: SelectSpec<Args, ChosenRole>): Select =>
  defineSelect(componentType.roleSelect, spec, value.role)

export const defineMentionableSelect = <Args>(spec: SelectSpec<Args, Mentionable>): Select =>
  defineSelect(componentType.mentionableSelect, spec, value.mentionable)

/** `types` as in the view: Discord's numbers of channel kinds; none stated: any. */
export const defineChannelSelect = <Args>(
  spec: SelectSpec<Args, ChosenChannel> & { readonly types?: readonly number[] },
): Select => defineSelect(componentType.channelSelect, spec, value.channel(spec.types))
