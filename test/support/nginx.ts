import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished, vi } from 'vitest'
import { ROOT } from './bundles.ts'
import { freePort } from './free-port.ts'
import { programAt } from './service.ts'

const SBIN = '/usr/sbin'

/** Where it is. Without one says so loudly, and fails the run of a CI. */
export function nginxProgram(): string | undefined {
  const program = programAt('nginx', [SBIN])
  if (program) return program
  const missing = 'nginx is missing (Debian: nginx-light): its tests are SKIPPED.'
  if (process.env.CI === 'true') throw new Error(missing)
  process.stderr.write(`\n!!! ${missing}\n\n`)
  return undefined
}

/** Our own configuration before these ports of this machine; returns its address. */
export async function startNginx(program: string, ports: readonly number[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-nginx-'))
  const port = await freePort()
  const ours = await readFile(join(ROOT, 'deploy/nginx/nginx.conf'), 'utf8')
  // What a container has for itself alone.
  const config = ours
    .replaceAll('/tmp/', `${folder}/`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
  const servers = ports.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join(' ')
  await writeFile(join(folder, 'nginx.conf'), config)
  await writeFile(
    join(folder, 'upstream.conf'),
    `upstream chorestree { zone chorestree 64k; ${servers} keepalive 32; }\n`,
  )
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;']
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const exited = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGQUIT')
    await exited
    await rm(folder, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  await vi.waitUntil(
    () =>
      fetch(url).then(
        ({ status }) => status === 404,
        () => false,
      ),
    {
      timeout: 10_000,
    },
  )
  return url
}
