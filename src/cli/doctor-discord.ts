import { askDiscordTime } from '../core/discord/discord-time.ts'
import type { Application, Registrations } from '../core/discord/registrations.ts'
import { AppError, StartRefused } from '../core/errors.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { type DiscordConfig, registrationsOf } from './discord.ts'
import { endpointLine, eventsLine } from './doctor-endpoint.ts'
import type { Catalog } from './given.ts'
import { fail, type Line, ok, warn } from './line.ts'
import { planOf } from './plan.ts'

/** Discord's signatures are refused at 300 seconds: early enough to mend it. */
const APART_SECONDS_MAX = 30

interface At {
  readonly config: DiscordConfig
  readonly catalog: Catalog
  readonly signal: AbortSignal
}

export async function discordLines({ config, catalog, signal }: At): Promise<readonly Line[]> {
  const discord = registrationsOf(config, signal)
  try {
    const application = await discord.application()
    const [commands, endpoint] = await Promise.all([
      commandsLine(discord, catalog),
      endpointLine(application, { config, signal }),
    ])
    const events = eventsLine(application, { config })
    return [...applicationLines(application, config), commands, endpoint, events]
  } catch (error) {
    if (error instanceof StartRefused)
      return [fail('Discord', error.message, 'Make a new token in the Developer Portal, «Bot».')]
    if (!(error instanceof AppError)) throw error
    const reason = error.cause instanceof Error ? error.cause.message : error.code
    return [fail('Discord', reason, 'Is there a way out to DISCORD_API_URL?')]
  } finally {
    discord.close()
  }
}

function applicationLines(application: Application, config: DiscordConfig): readonly Line[] {
  const { id, name, publicKey } = application
  const isOurs = id === config.discordApplicationId
  const isSigned = config.discordPublicKey?.includes(publicKey)
  return [
    isOurs
      ? ok('application', `the token is of ${name}`)
      : fail('application', `the token is of another one (${id})`, 'Set DISCORD_APPLICATION_ID.'),
    isSigned
      ? ok('public key', 'is the one that Discord signs with')
      : fail('public key', 'is not of this application', `DISCORD_PUBLIC_KEY is ${publicKey}.`),
  ]
}

async function commandsLine(discord: Registrations, { definitions }: Catalog): Promise<Line> {
  const plan = planOf(definitions, await discord.list('global'), 'global')
  if (plan.length === 0) return ok('commands', 'Discord knows those of this build')
  return warn('commands', `${plan.length} differ`, 'Run choresctl commands push.')
}

export async function clockLines({ config, signal }: At): Promise<readonly Line[]> {
  const theirs = await askDiscordTime(config.discordApiUrl, signal)
  if (!theirs) return [warn('clock', 'not compared: Discord tells no time', 'Mend that first.')]
  const seconds = Math.round(systemClock.now().since(theirs).total('seconds'))
  if (Math.abs(seconds) <= APART_SECONDS_MAX) return [ok('clock', 'agrees with Discord’s')]
  const fix = 'Let the machine keep its time by NTP: at 300 s every interaction is refused.'
  return [warn('clock', `differs from Discord’s by ${seconds} s`, fix)]
}
