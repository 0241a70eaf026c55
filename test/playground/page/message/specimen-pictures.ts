import type { SpecimenFile } from './specimen.ts'

const SKIES = ['#cfe8ff', '#ffe3c9', '#e5dcff', '#d6f3e2', '#ffd9e0']
const LEAVES = ['#3f8f5a', '#b5642c', '#6a4fb3', '#2f7f74', '#b0405f']

const drawing = (i: number, width: number, height: number) => {
  const [middle, ground] = [width / 2, height * 0.82]
  const crown = Math.min(width, height) * 0.26
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${SKIES[i % SKIES.length]}"/><rect y="${ground}" width="100%" height="${height}" fill="#7fae6b"/><rect x="${middle - 8}" y="${ground - crown * 1.4}" width="16" height="${crown * 1.4}" fill="#7a5634"/><circle cx="${middle}" cy="${ground - crown * 1.7}" r="${crown}" fill="${LEAVES[i % LEAVES.length]}"/></svg>`
}

/** A tree for each number, with its facts in the alt text. */
export const treePicture = (i: number, width = 400, height = 400): SpecimenFile => ({
  name: `tree-${i}.svg`,
  contentType: 'image/svg+xml',
  description: `Tree number ${i + 1}: one crown on a green field.`,
  address: `data:image/svg+xml,${encodeURIComponent(drawing(i, width, height))}`,
})

export const trees = (count: number): SpecimenFile[] =>
  Array.from({ length: count }, (_, i) => (count === 1 ? treePicture(i, 880, 440) : treePicture(i)))

export const listFile: SpecimenFile = {
  name: 'chores-of-november.csv',
  contentType: 'text/csv',
  address: 'https://example.org/files/chores-of-november.csv',
}
