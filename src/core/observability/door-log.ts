import { createHmac } from 'node:crypto'
import { createLogger, type Logger, type LogLevel } from './logger.ts'

export interface DoorLogOptions {
  readonly door: string
  readonly level: LogLevel
  /** The first is active. */
  readonly encryptionKeys: readonly { readonly key: Buffer }[]
  /** What should be mended in the environment. */
  readonly warnings: readonly string[]
}

/** The log of one door. Guilds have the same name in it on every replica, and one that nobody else can compute. */
export function openLog({ door, level, encryptionKeys, warnings }: DoorLogOptions): Logger {
  const [active] = encryptionKeys
  const guildKey = createHmac('sha256', active?.key ?? '')
    .update('log.guild')
    .digest('base64')
  const log = createLogger({ level, door, guildKey })
  for (const reason of warnings) log.warn({ reason }, 'environment')
  return log
}
