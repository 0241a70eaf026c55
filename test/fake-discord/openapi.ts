import { readFileSync } from 'node:fs'
import type { Ajv2020, ErrorObject } from 'ajv/dist/2020.js'
import { type Violation, violation } from './violation.ts'

/** Schemas of Discord's document that are checked; the rest of it is never compiled. */
export type DocumentedBody =
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'PongInteractionCallbackRequest'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'ApplicationCommandCreateRequest'

export type Documented = (body: unknown, schema: DocumentedBody) => readonly Violation[]

/** No document, no second opinion: the fake's own schemas decide alone. */
const nothing: Documented = () => []

/** Compiling a schema takes a third of a second; every fake of one process shares the result. */
const opened = new Map<string, Promise<Documented>>()

/** Discord's OpenAPI document as a second opinion, where this path names a copy of it. */
export async function openDocument(path: string | undefined): Promise<Documented> {
  if (!path) return nothing
  const document = opened.get(path) ?? compile(path)
  opened.set(path, document)
  return document
}

async function compile(path: string): Promise<Documented> {
  // Loaded only here: whoever has no document should not pay for the validator.
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const { default: addFormats } = await import('ajv-formats')
  const ajv: Ajv2020 = new Ajv2020({ strict: false, allErrors: false, validateSchema: false })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^(0|[1-9]\d*)$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), 'discord')

  return (body, schema) => {
    const validate = ajv.getSchema(`discord#/components/schemas/${schema}`)
    if (!validate) return [violation('', `Discord's document has no ${schema}`)]
    if (validate(asDocumented(body, schema))) return []
    return deepest(validate.errors ?? []).map(({ instancePath, message = 'is wrong' }) =>
      violation(instancePath.slice(1).replaceAll('/', '.'), `${message} (OpenAPI)`),
    )
  }
}

/** Of a union every branch complains; the complaint furthest inside names the mistake. */
function deepest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length
  const most = Math.max(...errors.map(depth))
  return errors.filter((error) => depth(error) === most)
}

/** The document writes permissions as a number where the documentation, and Discord, take text. */
function asDocumented(body: unknown, schema: DocumentedBody): unknown {
  if (schema !== 'ApplicationCommandCreateRequest' || typeof body !== 'object') return body
  const { default_member_permissions: rights, ...rest } = { ...body } as Record<string, unknown>
  return rights == null ? rest : { ...rest, default_member_permissions: Number(rights) }
}
