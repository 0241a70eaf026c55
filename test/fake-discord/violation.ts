import type { z } from 'zod'

/** One rule of Discord that a payload breaks. */
export interface Violation {
  readonly path: string
  readonly message: string
}

export const violation = (path: string, message: string): Violation => ({ path, message })

export const describeAll = (violations: readonly Violation[]): string =>
  violations.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ')

export function against<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  path = '',
): { readonly value?: Output; readonly violations: readonly Violation[] } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, violations: [] }
  return { violations: parsed.error.issues.flatMap((issue) => flatten(issue, path)) }
}

/** A union says which of its branches failed and why; the deepest reasons are the useful ones. */
function flatten(issue: z.core.$ZodIssue, prefix: string): Violation[] {
  const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.')
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [violation(path, issue.message)]
  const [nearest = []] = [...issue.errors].sort((a, b) => a.length - b.length)
  return nearest.flatMap((inner) => flatten(inner, path))
}
