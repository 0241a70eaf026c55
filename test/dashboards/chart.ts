import { say, scaleOf } from './axis.ts'
import type { Unit } from './panels.ts'
import type { Point } from './scrape.ts'

export interface Line {
  readonly legend: string
  readonly points: readonly Point[]
}

export interface Chart {
  readonly title: string
  readonly description: string
  readonly unit: Unit
  readonly lines: readonly Line[]
}

interface Sheet {
  readonly title: string
  readonly subtitle: string
  readonly seconds: number
  readonly charts: readonly Chart[]
}

const COLUMNS = 3
const WIDTH = 400
const HEIGHT = 258
const GAP = 14
const TOP = 74
const PLOT = { left: 58, right: 384, top: 50, bottom: 180 }
const LEGEND_TOP = 214
const LEGEND_STEP = 16
const LEGENDS_MAX = 6
const CHARACTER = 6.4
const DESCRIPTION_LENGTH_MAX = 68
const TIME_STEP_SECONDS = 30

/** Told apart also by who does not tell red from green (Okabe and Ito), dark enough on white. */
const COLOURS = ['#0072b2', '#d55e00', '#00795c', '#aa4499', '#8a6d00', '#555b63']

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const at = (value: number) => String(Number(value.toFixed(1)))
const colourOf = (nth: number) => COLOURS[nth % COLOURS.length]

/** Those that reach highest, and how many more there are. */
function shownOf({ lines }: Chart) {
  const height = ({ points }: Line) => Math.max(0, ...points.map(({ value }) => value))
  const sorted = lines.toSorted((a, b) => height(b) - height(a))
  return { shown: sorted.slice(0, LEGENDS_MAX), more: Math.max(0, lines.length - LEGENDS_MAX) }
}

function path(points: readonly Point[], seconds: number, max: number): string {
  const x = (time: number) => PLOT.left + (time / seconds) * (PLOT.right - PLOT.left)
  const y = (value: number) => PLOT.bottom - (value / max) * (PLOT.bottom - PLOT.top)
  return points
    .map(({ at: time, value }, nth) => `${nth === 0 ? 'M' : 'L'}${at(x(time))} ${at(y(value))}`)
    .join('')
}

function grid(unit: Unit, max: number, steps: number) {
  return Array.from({ length: steps + 1 }, (_, nth) => {
    const y = PLOT.bottom - (nth / steps) * (PLOT.bottom - PLOT.top)
    const label = say((max / steps) * nth, unit)
    return `<path class="grid" d="M${PLOT.left} ${at(y)}H${PLOT.right}"/><text class="axis" x="${PLOT.left - 6}" y="${at(y + 4)}" text-anchor="end">${label}</text>`
  })
}

function times(seconds: number) {
  const count = Math.floor(seconds / TIME_STEP_SECONDS) + 1
  return Array.from({ length: count }, (_, nth) => {
    const time = nth * TIME_STEP_SECONDS
    const x = PLOT.left + (time / seconds) * (PLOT.right - PLOT.left)
    const text = `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`
    return `<text class="axis" x="${at(x)}" y="${PLOT.bottom + 16}" text-anchor="middle">${text}</text>`
  })
}

/** In rows, each as long as fits. */
function legends(shown: readonly Line[], more: number) {
  let [x, y] = [16, LEGEND_TOP]
  const placed = shown.map(({ legend }, nth) => {
    const width = 20 + legend.length * CHARACTER + 12
    if (x + width > WIDTH - 8) [x, y] = [16, y + LEGEND_STEP]
    const mark = `<path stroke="${colourOf(nth)}" class="line" d="M${at(x)} ${y - 4}h14"/>`
    const text = `<text class="legend" x="${at(x + 19)}" y="${y}">${escaped(legend)}</text>`
    x += width
    return mark + text
  })
  const rest = more > 0 ? `<text class="axis" x="${at(x)}" y="${y}">and ${more} more</text>` : ''
  return [...placed, rest]
}

function drawChart(chart: Chart, nth: number, seconds: number): string {
  const { title, description, unit, lines } = chart
  const { shown, more } = shownOf(chart)
  const highest = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => value)))
  const { max, steps } = scaleOf(highest, unit)
  const x = GAP + (nth % COLUMNS) * (WIDTH + GAP)
  const y = TOP + Math.floor(nth / COLUMNS) * (HEIGHT + GAP)
  const below =
    description.length > DESCRIPTION_LENGTH_MAX
      ? `${description.slice(0, DESCRIPTION_LENGTH_MAX - 1)}…`
      : description
  const drawn = shown.map(
    ({ points }, one) =>
      `<path class="line" stroke="${colourOf(one)}" d="${path(points, seconds, max)}"/>`,
  )
  return [
    `<g transform="translate(${x} ${y})">`,
    `<rect class="panel" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="16" y="22">${escaped(title)}</text>`,
    `<text class="axis" x="16" y="38">${escaped(below)}</text>`,
    ...grid(unit, max, steps),
    ...times(seconds),
    ...drawn.toReversed(),
    ...legends(shown, more),
    '</g>',
  ].join('\n')
}

const STYLE = `
  text { font-family: Inter, system-ui, sans-serif; fill: #1f2328; }
  .ground { fill: #f6f8fa; } .panel { fill: #fff; stroke: #d1d9e0; }
  .head { font-size: 20px; font-weight: 600; } .sub { font-size: 13px; fill: #59636e; }
  .title { font-size: 13px; font-weight: 600; } .axis { font-size: 11px; fill: #59636e; } .legend { font-size: 11px; }
  .grid { stroke: #e6eaef; } .line { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
`

/** All panels of a dashboard in one picture, as text. */
export function drawSheet({ title, subtitle, seconds, charts }: Sheet): string {
  const rows = Math.ceil(charts.length / COLUMNS)
  const [width, height] = [GAP + COLUMNS * (WIDTH + GAP), TOP + rows * (HEIGHT + GAP)]
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(subtitle)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="head" x="${GAP}" y="34">${escaped(title)}</text>`,
    `<text class="sub" x="${GAP}" y="56">${escaped(subtitle)}</text>`,
    ...charts.map((chart, nth) => drawChart(chart, nth, seconds)),
    '</svg>',
  ].join('\n')}\n`
}
