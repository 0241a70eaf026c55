import type {
  APILabelComponent,
  APIModalInteractionResponse,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import type { App } from '../app.ts'
import { text } from '../core/components.ts'
import { defined } from '../core/defined.ts'
import { componentType, interactionType, responseType } from '../core/discord-codes.ts'
import { inLocale, type Localized } from '../core/i18n/localized.ts'
import { type Component, type CustomId, decoding } from './component.ts'
import type { Field, Note } from './field-type.ts'
import {
  type Handling,
  handling,
  isJson,
  type Json,
  listOf,
  type Read,
  type Response,
} from './handler.ts'
import type { Invocation } from './invocation.ts'
import { each } from './value.ts'
import { outdated } from './wrong.ts'

type Fields = Readonly<Record<string, Field<unknown, never> | Note>>
type Asking<F> = { [K in keyof F]: F[K] extends Note ? never : K }[keyof F]
type Values<F> = { readonly [K in Asking<F>]: F[K] extends Field<infer T, never> ? T : never }
/** What stands in the fields when the modal opens. */
type Prefill<F> = {
  readonly [K in Asking<F>]?: (F[K] extends Field<unknown, infer P> ? P : never) | undefined
}

interface ModalSpec<Args, F extends Fields> extends Handling {
  readonly id: CustomId<Args>
  readonly title: Localized
  /** One to five, notes included. */
  readonly fields: F
  run(app: App, at: Invocation, args: Args, values: Values<F>): Promise<Response> | Response
}

export interface Modal extends Component {
  /** As drawn for this locale, empty: for checks. */
  draw(locale: string): APIModalInteractionResponse
}

export interface OpenableModal<Args, F extends Fields> extends Modal {
  /** The answer that opens it. A modal cannot answer a modal. */
  open(locale: string, args: Args, prefill?: Prefill<F>): APIModalInteractionResponse
}

/** Only the way to a modal: for who opens one that is put together elsewhere. */
export function opening<Args, F extends Fields>(
  spec: Pick<ModalSpec<Args, F>, 'id' | 'title' | 'fields'>,
): Pick<OpenableModal<Args, F>, 'open'> {
  const show = showing(spec)
  return { open: (locale, args, prefill) => show(locale, spec.id.encode(args), prefill) }
}

const showing =
  <Args, F extends Fields>({ title, fields }: Pick<ModalSpec<Args, F>, 'title' | 'fields'>) =>
  (locale: string, customId: string, prefill: Prefill<F> = {}): APIModalInteractionResponse => ({
    type: responseType.modal,
    data: {
      custom_id: customId,
      title: inLocale(title, locale),
      components: Object.entries(fields).flatMap(([key, part]) =>
        // The prefill of a key has the type of that key's field.
        drawPart(key, part, { locale, prefill: prefill[key as keyof typeof prefill] as never }),
      ),
    },
  })

/** A modal is a value: what it asks, and the function that answers what was filled in. */
export function defineModal<Args, F extends Fields>(
  spec: ModalSpec<Args, F>,
): OpenableModal<Args, F> {
  const { id, fields } = spec
  const show = showing(spec)
  const readValues = fieldReader(fields)
  return {
    type: interactionType.modal,
    name: id.name,
    ...opening(spec),
    draw: (locale) => show(locale, id.name),
    handler: {
      name: id.name,
      ...handling(spec),
      read: (data) =>
        decoding(id, data, (args) => {
          const values = readValues(data)
          if (!values.ok) return values
          return { ok: true, value: (app, at) => spec.run(app, at, args, values.value) }
        }),
    },
  }
}

function drawPart(
  key: string,
  part: Field<unknown, never> | Note,
  { locale, prefill }: { readonly locale: string; readonly prefill: never },
): readonly (APILabelComponent | APITextDisplayComponent)[] {
  if ('note' in part) return [text(inLocale(part.note, locale))]
  const { label, description } = part
  const component = part.draw(key, locale, prefill)
  if (!component) return []
  const labelled = {
    type: componentType.label,
    label: inLocale(label, locale),
    ...defined({ description: description && inLocale(description, locale) }),
    component,
  } as const
  return [labelled]
}

/** What was submitted, by the custom_id of the field; undefined when a field is there twice. */
function submittedIn(data: Json): ReadonlyMap<unknown, Json> | undefined {
  const parts = listOf(data.components)
    .map((label) => (isJson(label) ? label.component : undefined))
    .filter(isJson)
  const submitted = new Map(parts.map((part) => [part.custom_id, part]))
  return submitted.size === parts.length ? submitted : undefined
}

const ABSENT: Json = {}

function fieldReader<F extends Fields>(fields: F) {
  const asking = Object.entries(fields).filter(
    (entry): entry is [string, Field<unknown, never>] => !('note' in entry[1]),
  )
  const keys = new Set<unknown>(asking.map(([key]) => key))
  return (data: Json): Read<Values<F>> => {
    const submitted = submittedIn(data)
    if (!submitted || ![...submitted.keys()].every((key) => keys.has(key)))
      return outdated('old.card')
    // One entry per asking key of F, each read by that key's own field.
    return each(asking, (field, key) => {
      const part = submitted.get(key)
      if (!part && field.mayBeAbsent) return field.read(ABSENT, data.resolved)
      if (part?.type !== field.type) return outdated('old.card')
      return field.read(part, data.resolved)
    }) as Read<Values<F>>
  }
}
