import type { IncomingHttpHeaders } from 'node:http'

const OWN_SITES: readonly (string | undefined)[] = [undefined, 'same-origin', 'none']

/**
 * A page elsewhere in the same browser must not drive the world: a browser says where a request
 * comes from, and a name that was made to point here (DNS rebinding) shows in Host. Who is no
 * browser, such as `pnpm say`, sends neither Origin nor Sec-Fetch-Site.
 */
export function isSameSite(headers: IncomingHttpHeaders, self: string): boolean {
  const { host, port } = new URL(self)
  const hosts = [host, `127.0.0.1:${port}`, `localhost:${port}`]
  const { origin } = headers
  return (
    hosts.includes(headers.host ?? '') &&
    (origin === undefined || origin === `http://${headers.host}`) &&
    OWN_SITES.includes(headers['sec-fetch-site'] as string | undefined)
  )
}
