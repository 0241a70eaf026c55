import { errors, invalidForm } from './api-error.ts'
import type { CommandDefinition } from './command.schema.ts'
import { checkCommand, checkSet } from './command-rules.ts'
import { guildOf } from './look-up.ts'
import { created, noContent, ok, type RestRequest, route } from './rest-route.ts'
import type { Simulation } from './simulation.ts'
import { notice, type Registered, type World } from './world.ts'

/** Creations per day and guild, or per day for the commands of all guilds. */
export const CREATES_MAX = 200

type Scope = string | undefined

function scopeOf({ sim: { world }, params }: RestRequest): Scope {
  if (params.application !== world.application.id) throw errors.missingAccess()
  return params.guild === undefined ? undefined : guildOf(world, params.guild).id
}

const registeredIn = ({ commands }: World, scope: Scope) =>
  [...commands.values()].filter(({ guildId }) => guildId === scope)

function checked({ documented }: Simulation, body: unknown, path = ''): CommandDefinition {
  const { value, violations } = checkCommand(body)
  const all = [...violations, ...documented(body, 'ApplicationCommandCreateRequest')]
  const at = (inner: string) => [path, inner].filter(Boolean).join('.')
  if (value && all.length === 0) return value
  throw invalidForm(all.map((broken) => ({ ...broken, path: at(broken.path) })))
}

const typeOf = ({ type }: CommandDefinition) => type ?? 1
const isSame = (a: CommandDefinition, b: CommandDefinition) =>
  a.name === b.name && typeOf(a) === typeOf(b)

/** Discord counts what is new, and not what is changed. */
function countCreation({ creations, clock }: World, scope: Scope) {
  const day = `${clock.now().toString().slice(0, 'YYYY-MM-DD'.length)} ${scope ?? 'global'}`
  const count = (creations.get(day) ?? 0) + 1
  if (count > CREATES_MAX) throw errors.tooManyCreations()
  creations.set(day, count)
}

function register(world: World, scope: Scope, definition: CommandDefinition): Registered {
  const same = registeredIn(world, scope).find((r) => isSame(r.definition, definition))
  const { id: _, ...kept } = definition
  const id = same?.id ?? commandId(world, scope, definition)
  const registered = { id, guildId: scope, version: world.ids.next(), definition: kept }
  world.commands.set(id, registered)
  notice(world, 'commands', {})
  return registered
}

/** The same id in every run, so that a stored command mention keeps working. */
const commandId = ({ ids }: World, scope: Scope, definition: CommandDefinition) =>
  ids.named(`command/${scope ?? 'global'}/${typeOf(definition)}/${definition.name}`)

function commandObject({ application }: World, registered: Registered, localized: boolean) {
  const { id, guildId, version, definition } = registered
  const shown = localized ? definition : withoutLocalizations(definition)
  return {
    id,
    application_id: application.id,
    version,
    ...(guildId && { guild_id: guildId }),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    contexts: null,
    integration_types: [0],
    description: '',
    ...shown,
    type: typeOf(definition),
  }
}

/** A plain list shows default names only: whoever compares must ask with_localizations=true. */
const withoutLocalizations = (definition: CommandDefinition): CommandDefinition =>
  JSON.parse(
    JSON.stringify(definition, (key, value) =>
      key.endsWith('_localizations') ? undefined : value,
    ),
  )

function list(request: RestRequest) {
  const { world } = request.sim
  const localized = request.query.get('with_localizations') === 'true'
  return ok(registeredIn(world, scopeOf(request)).map((r) => commandObject(world, r, localized)))
}

function overwrite(request: RestRequest) {
  const { sim, body } = request
  const { world } = sim
  const scope = scopeOf(request)
  if (!Array.isArray(body)) throw invalidForm([{ path: '', message: 'must be a list' }])
  const definitions = body.map((item, i) => checked(sim, item, String(i)))
  const broken = [...checkSet(definitions)]
  if (broken.length > 0) throw invalidForm(broken)
  const before = registeredIn(world, scope)
  const kept = definitions.map((definition) => register(world, scope, definition))
  for (const { id } of before)
    if (!kept.some((registered) => registered.id === id)) world.commands.delete(id)
  return ok(kept.map((registered) => commandObject(world, registered, true)))
}

function create(request: RestRequest) {
  const { sim, body } = request
  const { world } = sim
  const scope = scopeOf(request)
  const definition = checked(sim, body)
  const before = registeredIn(world, scope)
  const others = before.filter((r) => !isSame(r.definition, definition))
  const broken = [...checkSet([...others.map((r) => r.definition), definition])]
  if (broken.length > 0) throw invalidForm(broken)
  const isNew = !before.some(({ definition: known }) => isSame(known, definition))
  if (isNew) countCreation(world, scope)
  const answer = commandObject(world, register(world, scope, definition), true)
  return isNew ? created(answer) : ok(answer)
}

function one(request: RestRequest): Registered {
  const scope = scopeOf(request)
  const found = request.sim.world.commands.get(request.params.command ?? '')
  if (!found || found.guildId !== scope) throw errors.unknownCommand()
  return found
}

const get = (request: RestRequest) => ok(commandObject(request.sim.world, one(request), true))

function edit(request: RestRequest) {
  const { sim } = request
  const registered = one(request)
  const merged = { ...registered.definition, ...(request.body as object) }
  const changed = { ...registered, version: sim.world.ids.next(), definition: checked(sim, merged) }
  const others = registeredIn(sim.world, registered.guildId).filter((r) => r !== registered)
  const broken = [...checkSet([...others, changed].map((r) => r.definition))]
  if (broken.length > 0) throw invalidForm(broken)
  sim.world.commands.set(registered.id, changed)
  notice(sim.world, 'commands', {})
  return ok(commandObject(sim.world, changed, true))
}

function remove(request: RestRequest) {
  const { world } = request.sim
  world.commands.delete(one(request).id)
  notice(world, 'commands', {})
  return noContent
}

const GLOBAL = '/applications/:application/commands'
const GUILD = '/applications/:application/guilds/:guild/commands'

export const commandRoutes = [GLOBAL, GUILD].flatMap((path) => [
  route('GET', path, list),
  route('PUT', path, overwrite),
  route('POST', path, create),
  route('GET', `${path}/:command`, get),
  route('PATCH', `${path}/:command`, edit),
  route('DELETE', `${path}/:command`, remove),
])
