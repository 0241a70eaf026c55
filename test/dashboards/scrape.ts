export type Labels = Readonly<Record<string, string>>

export interface Point {
  /** In seconds since the first look. */
  readonly at: number
  readonly value: number
}

/** One line of a metric, as it went. */
export interface Series {
  readonly name: string
  readonly labels: Labels
  readonly points: Point[]
}

/** What Prometheus would have kept. */
export type Kept = ReadonlyMap<string, readonly Series[]>

const SAMPLE = /^(\w+)(?:\{(.*)\})? (\S+)$/
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g

/** Keeps what each look at the processes finds, as Prometheus does: with the process as `instance`. */
export function createScrapes(urls: ReadonlyMap<string, string>) {
  const series = new Map<string, Series>()
  const begin = performance.now()

  function keep(instance: string, at: number, line: string) {
    const [, name, list = '', value] = SAMPLE.exec(line) ?? []
    if (name === undefined) return
    const found = Array.from(list.matchAll(LABEL), ([, of = '', text = '']) => [of, text] as const)
    const labels = { ...Object.fromEntries(found), instance }
    const key = `${name} ${JSON.stringify(labels)}`
    const one: Series = series.get(key) ?? { name, labels, points: [] }
    one.points.push({ at, value: Number(value) })
    series.set(key, one)
  }

  async function lookAt(instance: string, url: string) {
    const text = await fetch(url).then((response) => response.text())
    const at = (performance.now() - begin) / 1_000
    for (const line of text.split('\n')) keep(instance, at, line)
  }

  return {
    seconds: () => (performance.now() - begin) / 1_000,
    /** Whoever is just away is not told of. */
    look: () =>
      Promise.all([...urls].map(([name, url]) => lookAt(name, url).catch(() => undefined))),
    kept: (): Kept => Map.groupBy(series.values(), ({ name }) => name),
  }
}
