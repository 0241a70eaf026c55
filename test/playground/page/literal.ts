const WIDTH_MAX = 80

const quoted = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const key = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name))

/** A JSON value as this project writes it in a program: single quotes, one entry a line where it is long. */
export function literal(value: unknown, indent = '  '): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const entries = isList
    ? value.map((entry) => literal(entry, inner))
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([name, entry]) => `${key(name)}: ${literal(entry, inner)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (entries.length === 0) return open + close
  const line = entries.join(', ')
  if (line.length <= WIDTH_MAX && !line.includes('\n')) return isList ? `[${line}]` : `{ ${line} }`
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`
}
