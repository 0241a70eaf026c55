import { spawn } from 'node:child_process'
import { AppError } from '../errors.ts'

/** Where to and as whom, as libpq reads it from its environment: on a command line everybody could read the password. */
export type ToolEnvironment = Readonly<Record<string, string | undefined>>

export function toolEnvironment(url: string, env: ToolEnvironment): ToolEnvironment {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const sslmode = searchParams.get('sslmode') ?? searchParams.get('ssl')
  return {
    PATH: env.PATH,
    LC_ALL: 'C',
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(sslmode && { PGSSLMODE: sslmode === 'true' ? 'require' : sslmode }),
  }
}

export type Tool = 'pg_dump' | 'pg_restore'

/** Runs a program of PostgreSQL and returns what it printed. Throws 'backup.noTool' where there is none. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  env: ToolEnvironment,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', (error) => reject(missing(tool, error)))
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(failed(tool, err))))
  })
}

const missing = (tool: Tool, error: Error) =>
  new AppError('backup.noTool', {
    retryable: false,
    cause: new Error(
      `${tool} is not installed here: install the client programs of PostgreSQL (postgresql-client) and try again.`,
      { cause: error },
    ),
  })

function failed(tool: Tool, said: string) {
  const older = /server version: (\S+).*?; \S+ version: (\S+)/s.exec(said)
  if (older)
    return new AppError('backup.noTool', {
      retryable: false,
      cause: new Error(
        `${tool} of this machine is ${older[2]} and the server is ${older[1]}: install the client programs of that version or a later one.`,
      ),
    })
  const unreachable = /could not connect|connection to server .* failed/.test(said)
  const code = unreachable ? 'db.unavailable' : 'backup.failed'
  const lines = said.trim().split('\n').slice(-3).join(' ')
  return new AppError(code, { retryable: false, cause: new Error(`${tool}: ${lines}`) })
}
