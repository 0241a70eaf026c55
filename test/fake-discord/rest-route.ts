import type { UploadedFile } from './interaction.ts'
import type { Simulation } from './simulation.ts'

export interface RestRequest {
  readonly sim: Simulation
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

export interface RestAnswer {
  readonly status: number
  readonly body?: unknown
}

export interface RestRoute {
  readonly method: string
  readonly path: string
  /** False for the routes of an interaction's token, which is a right of its own. */
  readonly authorized: boolean
  handle(request: RestRequest): RestAnswer
}

type Handle = RestRoute['handle']

export const route = (method: string, path: string, handle: Handle): RestRoute => ({
  method,
  path,
  authorized: true,
  handle,
})

export const openRoute = (method: string, path: string, handle: Handle): RestRoute => ({
  method,
  path,
  authorized: false,
  handle,
})

export const ok = (body: unknown): RestAnswer => ({ status: 200, body })
export const created = (body: unknown): RestAnswer => ({ status: 201, body })
export const noContent: RestAnswer = { status: 204 }

export interface Match {
  readonly route: RestRoute
  readonly params: Readonly<Record<string, string>>
}

/** The route of this method and path; literal parts win over parameters. */
export function matchRoute(
  routes: readonly RestRoute[],
  method: string,
  path: string,
): Match | undefined {
  const parts = path.split('/')
  const found = routes.flatMap((candidate) => {
    const params = candidate.method === method ? fit(candidate.path.split('/'), parts) : undefined
    return params ? [{ route: candidate, params }] : []
  })
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}

function fit(pattern: readonly string[], parts: readonly string[]) {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, expected] of pattern.entries()) {
    const part = parts[i] ?? ''
    if (expected.startsWith(':') && part) params[expected.slice(1)] = decodeURIComponent(part)
    else if (expected !== part) return undefined
  }
  return params
}
