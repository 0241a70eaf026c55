import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { z } from 'zod'
import type { Given } from './given.ts'
import { Refused, type Report } from './report.ts'

const KEY_BYTES = 32
const PASSWORD_BYTES = 24
const SESSION_SECRET_BYTES = 48
const ONLY_OWNER = 0o600

const options = z.object({ file: z.string().min(1) })

export function addInit(program: Command, { report }: Given) {
  program
    .command('init')
    .description('write a file of settings with random secrets; one that is there stays as it is')
    .option('--file <path>', 'where', '.env')
    .option('--json', 'print one JSON document')
    .action(async (said: object) => report(await init(options.parse(said).file)))
}

/** Each secret is of chance, and is printed nowhere but in the file, which only its owner may read. */
async function init(file: string): Promise<Report> {
  try {
    await writeFile(file, settings(), { mode: ONLY_OWNER, flag: 'wx' })
  } catch (cause) {
    throw refusalOf(file, cause)
  }
  const text = `Wrote ${file}. Fill in ${MISSING.join(', ')}, and keep a copy of ENCRYPTION_KEYS elsewhere: without it every text is lost.`
  return { data: { file, missing: MISSING }, text }
}

function refusalOf(file: string, cause: unknown): Refused {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  if (code !== 'EEXIST')
    return new Refused(`${file} cannot be written (${code}).`, { code: 'init.unwritable', cause })
  const message = `${file} is there already, and stays as it is: its keys may be all that opens a database.`
  return new Refused(message, { code: 'init.exists', cause })
}

const MISSING = ['DISCORD_APPLICATION_ID', 'DISCORD_PUBLIC_KEY', 'DISCORD_TOKEN']

const random = (bytes: number, encoding: 'base64' | 'hex') => randomBytes(bytes).toString(encoding)

/** Passwords stand in addresses: letters and digits only. */
const settings =
  () => `# https://discord.com/developers/applications → your application → General Information
DISCORD_APPLICATION_ID=
DISCORD_PUBLIC_KEY=
# → Bot
DISCORD_TOKEN=

# Once you know it, https://<your host>: requests for another one are refused, and doctor knows where Discord should call.
PUBLIC_URL=

# Encrypts whatever members type. Keep a copy elsewhere: without it every text is lost.
ENCRYPTION_KEYS=k1:${random(KEY_BYTES, 'base64')}
# Protects the log-ins of the dashboard.
SESSION_SECRET=${random(SESSION_SECRET_BYTES, 'base64')}

POSTGRES_PASSWORD=${random(PASSWORD_BYTES, 'hex')}
RABBITMQ_PASSWORD=${random(PASSWORD_BYTES, 'hex')}

# Only with \`--profile tunnel\`: Zero Trust → Networks → Tunnels → your tunnel.
TUNNEL_TOKEN=
# Only with \`--profile datadog\`.
DD_API_KEY=
DD_SITE=datadoghq.eu
`
