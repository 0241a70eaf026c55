import { z } from 'zod'
import { parseApiUrl, parseProxies, parseUrl, parseWebUrl } from './addresses.ts'
import { parseEncryptionKeys } from './encryption-keys.ts'
import { parsePublicKeys } from './public-keys.ts'
import { fits, wholeNumber } from './text.ts'
import { parseBotToken, parseClientSecret, parseId, parseSessionSecret } from './tokens.ts'

export type Door = 'http' | 'worker' | 'web' | 'cli'

export interface Variable<S extends z.ZodType = z.ZodType, D extends Door = Door> {
  readonly description: string
  readonly schema: S
  /** The doors that do not open without it; every door checks it when it is there. */
  readonly doors: readonly D[]
  /** As text, as a person would set it. */
  readonly default?: string
  /** Never printed, and has a twin `…_FILE` that names a file with the value. */
  readonly secret?: boolean
}

const port = wholeNumber(0, 65_535)
const web = fits(parseWebUrl)

function variable<S extends z.ZodType, const V extends Omit<Variable<S>, 'schema'>>(
  schema: S,
  rest: V,
): V & { readonly schema: S } {
  return { ...rest, schema }
}

export const VARIABLES = {
  DISCORD_APPLICATION_ID: variable(fits(parseId), {
    description: 'The application’s id: Developer Portal, «General Information».',
    doors: ['http', 'worker', 'web'],
  }),
  DISCORD_PUBLIC_KEY: variable(fits(parsePublicKeys), {
    description:
      'Verifies that Discord sent an interaction: «General Information». Two keys, separated by a comma, while one replaces the other.',
    doors: ['http'],
  }),
  DISCORD_TOKEN: variable(fits(parseBotToken), {
    description: 'The bot’s token: Developer Portal, «Bot».',
    doors: ['worker', 'web'],
    secret: true,
  }),
  DISCORD_CLIENT_SECRET: variable(fits(parseClientSecret), {
    description: 'For the log-in of the dashboard: Developer Portal, «OAuth2».',
    doors: ['web'],
    secret: true,
  }),
  DISCORD_API_URL: variable(fits(parseApiUrl), {
    description:
      'Where Discord’s API is, without its version. Only a fake Discord needs another one.',
    doors: [],
    default: 'https://discord.com/api',
  }),
  DATABASE_URL: variable(fits(parseUrl('postgres', 'postgresql')), {
    description: 'PostgreSQL 15 or later. Any login that is a member of ct_app and ct_system.',
    doors: ['http', 'worker', 'web', 'cli'],
    secret: true,
  }),
  DATABASE_DIRECT_URL: variable(fits(parseUrl('postgres', 'postgresql')), {
    description:
      'For migrations, rebuilds, exports and backups, when DATABASE_URL leads through PgBouncer. Without it: DATABASE_URL.',
    doors: [],
    secret: true,
  }),
  DATABASE_PREPARE: variable(
    z.enum(['true', 'false']).transform((text) => text === 'true'),
    {
      description: 'Set it to false behind PgBouncer in transaction mode.',
      doors: [],
      default: 'true',
    },
  ),
  REDIS_URL: variable(fits(parseUrl('redis', 'rediss')), {
    description: 'Shared cache and limits. Without it each process has its own.',
    doors: [],
    secret: true,
  }),
  AMQP_URL: variable(fits(parseUrl('amqp', 'amqps')), {
    description:
      'RabbitMQ 3.10 or later. Without it the worker hands over events in its own process.',
    doors: [],
    secret: true,
  }),
  PORT: variable(port, {
    description: 'Where the interactions endpoint listens.',
    doors: [],
    default: '3000',
  }),
  WEB_PORT: variable(port, {
    description: 'Where the dashboard listens.',
    doors: [],
    default: '3001',
  }),
  HOST: variable(z.string().min(1), {
    description: 'The address that the endpoint and the dashboard listen on.',
    doors: [],
    default: '0.0.0.0',
  }),
  METRICS_PORT: variable(port, {
    description: 'Where metrics are read. Never make it public.',
    doors: [],
    default: '9464',
  }),
  PUBLIC_URL: variable(web, {
    description: 'The address that people and Discord use. Requests for another host are refused.',
    doors: ['web'],
  }),
  TRUSTED_PROXIES: variable(fits(parseProxies), {
    description:
      'Addresses and CIDR ranges, separated by commas, whose X-Forwarded-For is believed. Without it: none.',
    doors: [],
  }),
  ENCRYPTION_KEYS: variable(fits(parseEncryptionKeys), {
    description:
      'Keys that protect every text at rest: id:base64 of 32 random bytes each, separated by commas. The first is active, the others still open. Make one with `echo "k1:$(openssl rand -base64 32)"`, and keep it apart from the backups.',
    doors: ['http', 'worker', 'web'],
    secret: true,
  }),
  SESSION_SECRET: variable(fits(parseSessionSecret), {
    description: 'Protects the dashboard’s log-ins: `openssl rand -base64 48`.',
    doors: ['web'],
    secret: true,
  }),
  LOG_LEVEL: variable(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), {
    description: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    doors: [],
    default: 'info',
  }),
  REPLICAS_MAX: variable(wholeNumber(1, 100), {
    description:
      'The most processes, of all doors together, that run at once. Their connections must fit into PostgreSQL’s.',
    doors: [],
    default: '6',
  }),
} satisfies Record<string, Variable>

export type VariableName = keyof typeof VARIABLES

/** What the README's table shows. */
export const environmentTable = Object.entries<Variable>(VARIABLES).map(([name, variable]) => ({
  name,
  description: variable.description,
  default: variable.default,
  secret: variable.secret ?? false,
  doors: variable.doors,
}))
