import { type Config, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { createRegistrations, type Registrations } from '../core/discord/registrations.ts'
import { StartRefused } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import { systemClock } from '../core/time/system-clock.ts'

/** A command of choresctl says what it has to say in its report. */
export const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
}

const uncounted = {
  requested: () => undefined,
  invalid: () => undefined,
  waited: () => undefined,
}

type CliConfig = Config<'cli'>
type Named = { readonly [N in 'discordApplicationId' | 'discordToken']: NonNullable<CliConfig[N]> }
export type DiscordConfig = CliConfig & Named

/** The environment of a command that speaks to Discord. */
export function readDiscordConfig(env: Environment): DiscordConfig {
  const config = readConfig('cli', env)
  const { discordApplicationId, discordToken } = config
  if (discordApplicationId && discordToken) return { ...config, discordApplicationId, discordToken }
  throw new StartRefused([
    ...(discordApplicationId ? [] : ['DISCORD_APPLICATION_ID is missing.']),
    ...(discordToken ? [] : ['DISCORD_TOKEN is missing.']),
  ])
}

export const registrationsOf = (config: DiscordConfig, signal?: AbortSignal): Registrations =>
  createRegistrations({
    ...(signal && { signal }),
    token: config.discordToken,
    applicationId: config.discordApplicationId,
    apiUrl: config.discordApiUrl,
    replicasMax: config.replicasMax,
    clock: systemClock,
    log: silent,
    metrics: uncounted,
  })
