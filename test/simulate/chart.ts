import type { StrategyName } from '../../src/features/rotations/index.ts'
import { HOUSEHOLDS, SIZES, type Spread } from './spread.ts'

export const NAMES: Record<StrategyName, string> = {
  inOrder: 'in order',
  leastLoaded: 'least loaded',
  shuffle: 'shuffle bag',
}

const WIDTH = 720
const HEIGHT = 340
const LEFT = 56
const RIGHT = 592
const TOP = 64
const BOTTOM = 280
const PERCENT_MAX = 50
const LABEL_HEIGHT = 17

const xOf = (size: number) => LEFT + ((size - 2) / (SIZES.length - 1)) * (RIGHT - LEFT)
const yOf = (percent: number) =>
  BOTTOM - (Math.min(percent, PERCENT_MAX) / PERCENT_MAX) * (BOTTOM - TOP)
const at = (value: number) => value.toFixed(1)

/** A line is told by its dashes and its name as well as by its colour. */
function line({ strategy, percent }: Spread): string {
  const points = percent.map((one, n) => `${at(xOf(n + 2))},${at(yOf(one))}`)
  const dots = points.map((point) => {
    const [x, y] = point.split(',')
    return `<circle cx="${x}" cy="${y}" r="3"/>`
  })
  return `<g class="${strategy}"><polyline points="${points.join(' ')}"/>${dots.join('')}</g>`
}

const endOf = ({ percent }: Spread) => yOf(percent.at(-1) ?? 0)

/** At the end of each line, moved apart where two of them end close together. */
function labels(spreads: readonly Spread[]): readonly string[] {
  const ordered = spreads.toSorted((a, b) => endOf(a) - endOf(b))
  let free = 0
  return ordered.map((spread) => {
    const y = Math.max(endOf(spread), free)
    free = y + LABEL_HEIGHT
    const { strategy } = spread
    return `<text class="${strategy}" x="${RIGHT + 12}" y="${at(y + 4)}">${NAMES[strategy]}</text>`
  })
}

const grid = () =>
  [0, 10, 20, 30, 40, 50].map((percent) => {
    const y = at(yOf(percent))
    return `<path class="grid" d="M${LEFT} ${y}H${RIGHT}"/><text x="${LEFT - 8}" y="${at(yOf(percent) + 4)}" text-anchor="end">${percent}%</text>`
  })

const sizes = () =>
  SIZES.map(
    (size) => `<text x="${at(xOf(size))}" y="${BOTTOM + 20}" text-anchor="middle">${size}</text>`,
  )

const STYLE = `
  svg { --ground: #ffffff; --ink: #1f2328; --soft: #59636e; --rule: #d1d9e0; --inOrder: #0550ae; --leastLoaded: #116329; --shuffle: #953800; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --rule: #3d444d; --inOrder: #79c0ff; --leastLoaded: #7ee787; --shuffle: #ffa657; }
  }
  .ground { fill: var(--ground); stroke: var(--rule); }
  text { font: 13px system-ui, sans-serif; fill: var(--soft); }
  text.title { font-size: 16px; font-weight: 600; fill: var(--ink); }
  .grid { stroke: var(--rule); }
  polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
  g.inOrder { stroke: var(--inOrder); fill: var(--inOrder); } text.inOrder { fill: var(--inOrder); }
  g.leastLoaded { stroke: var(--leastLoaded); fill: var(--leastLoaded); } text.leastLoaded { fill: var(--leastLoaded); font-weight: 600; }
  g.shuffle { stroke: var(--shuffle); fill: var(--shuffle); } text.shuffle { fill: var(--shuffle); }
  g.inOrder polyline { stroke-dasharray: 7 4; }
  g.shuffle polyline { stroke-dasharray: 2 4; }
`

const TITLE = 'How far apart the load of a household is after a year'

const described = (spreads: readonly Spread[]) =>
  spreads
    .map(({ strategy, percent }) => {
      const figures = percent.map((one, n) => `${n + 2}: ${one.toFixed(0)}%`)
      return `${NAMES[strategy]}, by members: ${figures.join(', ')}.`
    })
    .join(' ')

/** As text, so that the same figures are the same file. */
export const fairnessChart = (spreads: readonly Spread[]): string =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${TITLE}</title>`,
    `<desc id="desc">Effort for each day there, the most less the least, in percent of the mean; the median of ${HOUSEHOLDS} households. ${described(spreads)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    `<text class="title" x="20" y="30">${TITLE}</text>`,
    `<text x="20" y="48">effort for each day there: the most less the least, in percent of the mean</text>`,
    ...grid(),
    ...sizes(),
    `<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 44}" text-anchor="middle">members</text>`,
    ...spreads.map(line),
    ...labels(spreads),
    '</svg>',
  ].join('\n')}\n`
