/** The part of Prometheus' language that our dashboards speak. */
export type Query =
  | { readonly kind: 'metric'; readonly name: string }
  | { readonly kind: 'rate' | 'increase'; readonly name: string }
  | { readonly kind: 'abs'; readonly of: Query }
  | { readonly kind: 'quantile'; readonly share: number; readonly of: Query }
  | { readonly kind: Fold; readonly by: readonly string[]; readonly of: Query }

export type Fold = 'sum' | 'max' | 'count'

const TOKEN = /\s*(\d+\.\d+|\w+|\[\w+\]|[(),])/y

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)?.[1]
    if (found === undefined) throw new SyntaxError(`a query of another kind: ${text}`)
    tokens.push(found)
  }
  return tokens
}

/** Throws for whatever no panel of ours says. */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text)
  const take = (expected?: string) => {
    const token = tokens.shift()
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new SyntaxError(`«${expected ?? 'more'}» is missing in ${text}`)
    return token
  }
  const inside = <T>(read: () => T): T => {
    take('(')
    const value = read()
    take(')')
    return value
  }
  const list = () => {
    const names = [take()]
    while (tokens[0] === ',') {
      take(',')
      names.push(take())
    }
    return names
  }
  const ranged = (kind: 'rate' | 'increase'): Query =>
    inside(() => {
      const name = take()
      take() // the window: the picture has one of its own
      return { kind, name }
    })
  const folded = (kind: Fold): Query => {
    if (tokens[0] !== 'by') return { kind, by: [], of: inside(query) }
    take('by')
    return { kind, by: inside(list), of: inside(query) }
  }
  const quantile = (): Query =>
    inside(() => {
      const share = Number(take())
      take(',')
      return { kind: 'quantile', share, of: query() }
    })
  function query(): Query {
    const token = take()
    if (token === 'rate' || token === 'increase') return ranged(token)
    if (token === 'sum' || token === 'max' || token === 'count') return folded(token)
    if (token === 'histogram_quantile') return quantile()
    if (token === 'abs') return { kind: 'abs', of: inside(query) }
    return { kind: 'metric', name: token }
  }
  const whole = query()
  if (tokens.length > 0) throw new SyntaxError(`too much in ${text}`)
  return whole
}
