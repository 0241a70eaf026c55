import { readFile, realpath } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { basename } from 'node:path'
import type { Plugin } from 'esbuild'

/** An error is told by the name of its class, in our log lines and by postgres.js: minified, it would be `t`. */
const nameErrors = (source: string) =>
  source.replace(
    /\bclass (\w+) extends \w*Error\b[^{]*\{/g,
    (head, name) => `${head} static { Object.defineProperty(this, 'name', { value: '${name}' }) }`,
  )

/**
 * `import { z }` takes zod's namespace as a value, and with it each of its forty languages: a quarter of a
 * megabyte that nobody reads. As a namespace import it can be shaken.
 */
export const readOurs: Plugin = {
  name: 'read-ours',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/^import \{ z \} from 'zod'/m, `import * as z from 'zod'`)
      return { contents: nameErrors(contents), loader: 'ts' }
    })
  },
}

/** Asked for by packages that then never touch them: HTTP/2, clusters, compression. */
const LAZY = new Set(['child_process', 'cluster', 'http2', 'https', 'worker_threads', 'zlib'])

/**
 * Importing a module of Node as an ES module reads everything that it exports. Some of it are getters, and
 * reading them opens standard input, and loads the Web Crypto API and Node's own undici. `require` reads what
 * is asked for; and what a package requires and never uses is loaded when it is first touched, so never.
 */
export const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, namespace, kind }) => {
      if (!isBuiltin(path)) return undefined
      if (namespace === 'builtin') return { path, external: true }
      const name = path.replace(/^node:/, '')
      const isLazy = kind === 'require-call' && LAZY.has(name)
      return {
        path: name,
        namespace: 'builtin',
        pluginData: { isLazy },
        suffix: isLazy ? '?lazy' : '',
      }
    })
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path, pluginData }) => ({
      loader: 'js',
      contents: pluginData.isLazy
        ? `module.exports = new Proxy({}, { get: (_, key) => require('node:${path}')[key] })`
        : `module.exports = require('node:${path}')`,
    }))
  },
}

/**
 * Half of what Fastify, pino, prom-client and ioredis bring is behind a door that we never open: compilers of route
 * schemas, `inject`, transports in a thread, traces, versions of plugins, coloured output.
 */
const UNREACHED = new Set([
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  '@opentelemetry/api',
  'light-my-request',
  'semver',
  'supports-color',
  'thread-stream',
])

/** Of ioredis: what speaks to several Redis at once. */
const CLUSTERS = /^\.\/(?:cluster|connectors\/SentinelConnector|SentinelConnector)$/

const isUnreached = (path: string, importer: string) =>
  importer.includes('node_modules') &&
  (UNREACHED.has(path) || (CLUSTERS.test(path) && /ioredis.built/.test(importer)))

const WEB_BUILD = new URL('../../node_modules/@discordjs/rest/dist/web.mjs', import.meta.url)

/**
 * @discordjs/rest has two builds: this one asks the global `fetch`, as we do; the other brings an HTTP client of
 * its own, which nobody would call.
 */
export const restWithoutClient: Plugin = {
  name: 'rest-without-client',
  setup({ onResolve }) {
    onResolve({ filter: /^@discordjs\/rest$/ }, async () => ({ path: await realpath(WEB_BUILD) }))
  },
}

/** Puts something in their place that can be handed on, and throws at the first use, by name. */
export const leaveUnreached: Plugin = {
  name: 'leave-unreached',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer }) =>
      isUnreached(path, importer) ? { path, namespace: 'unreached' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
      loader: 'js',
      contents: `
        const refuse = () => { throw new Error(${JSON.stringify(`${path} is not in this bundle`)}) }
        const get = (target, key) => key === 'default' ? unreached : refuse()
        const unreached = new Proxy(refuse, { get, apply: refuse, construct: refuse })
        module.exports = unreached`,
    }))
  },
}

/** Each place of a file is its first one: which file it is, is told. */
function mapOfNames(path: string) {
  const map = JSON.stringify({ version: 3, sources: [basename(path)], mappings: 'AAAA' })
  const data = Buffer.from(map).toString('base64')
  // In two pieces, or whoever runs this file looks for a map of it.
  return `//# ${'sourceMappingURL'}=data:application/json;base64,${data}`
}

/**
 * What we did not write was two thirds of each source map. esbuild believes the map that a source brings along, so
 * packages bring one that knows their files, and no line of them.
 */
export const readPackages: Plugin = {
  name: 'read-packages',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]node_modules[/\\].*\.[cm]?js$/ }, async ({ path }) => ({
      loader: 'default',
      contents: `${nameErrors(await readFile(path, 'utf8'))}\n${mapOfNames(path)}`,
    }))
  },
}
