import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page, PageFile } from '../fake-discord/server.ts'

const ENTRY = fileURLToPath(new URL('page/main.ts', import.meta.url))

/** Everything comes from this address, nothing runs that is not a file of it, and nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The colour of a role or an embed is a style of one element; no sheet and no script comes in by it.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ChoresTree playground</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="module" src="/page.js"></script>
</head>
<body>
<pg-app></pg-app>
<noscript>The playground is drawn by JavaScript. Without it, use: npx -y pnpm say</noscript>
</body>
</html>
`

const file = (type: string, body: string): PageFile => ({
  body,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
})

/** The page of the playground: bundled in memory when somebody first asks for it. */
export function createPage(): Page {
  let script: Promise<string> | undefined
  const files: Readonly<Record<string, () => PageFile | Promise<PageFile>>> = {
    '/': () => file('text/html', HTML),
    '/icon.svg': async () => file('image/svg+xml', (await import('./page/app-icon.ts')).APP_ICON),
    async '/page.js'() {
      script ??= bundle()
      return file('text/javascript', await script)
    },
  }
  return async (path) => files[path]?.()
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'eof',
    // Lit's own development mode warns in the console; Node's conditions would choose it.
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
