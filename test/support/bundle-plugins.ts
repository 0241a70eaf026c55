import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * `import { z }` takes zod's namespace as a value, and with it each of its forty languages: a quarter of a
 * megabyte that nobody reads. As a namespace import it can be shaken.
 */
export const shakeZod: Plugin = {
  name: 'shake-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/^import \{ z \} from 'zod'/m, `import * as z from 'zod'`)
      return { contents, loader: 'ts' }
    })
  },
}

/**
 * Half of what Fastify, pino and prom-client bring is behind a door that we never open: compilers of route
 * schemas, `inject`, transports in a thread, traces, versions of plugins.
 */
const UNREACHED = new Set([
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  '@opentelemetry/api',
  'light-my-request',
  'semver',
  'thread-stream',
])

/** Puts something in their place that throws at the first touch, by name. */
export const leaveUnreached: Plugin = {
  name: 'leave-unreached',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      UNREACHED.has(path) && importer.includes('node_modules')
        ? { path, namespace: 'unreached' }
        : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
      loader: 'js',
      contents: `
        const refuse = () => { throw new Error(${JSON.stringify(`${path} is not in this bundle`)}) }
        module.exports = new Proxy(refuse, { get: refuse, apply: refuse, construct: refuse })`,
    }))
  },
}
