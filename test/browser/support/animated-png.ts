import { crc32 } from 'node:zlib'

// A moving picture of still ones, as every browser shows it: the frames are copied, not encoded anew.
// Source: Portable Network Graphics (PNG) Specification (Third Edition), «Animation information».

const SIGNATURE_BYTES = 8
/** Of a chunk: its length, its name, its checksum. */
const LENGTH_BYTES = 4
const NAME_BYTES = 4
const CHECKSUM_BYTES = 4
const FRAME_CONTROL_BYTES = 26

interface Chunk {
  readonly name: string
  readonly data: Buffer
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const begin = at + LENGTH_BYTES + NAME_BYTES
    yield {
      name: png.toString('latin1', at + LENGTH_BYTES, begin),
      data: png.subarray(begin, begin + length),
    }
    at = begin + length + CHECKSUM_BYTES
  }
}

function written(name: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...parts])
  return Buffer.concat([uint32(body.length - NAME_BYTES), body, uint32(crc32(body))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Pictures of one size and kind, each shown for so long, over and over. */
export function animatedPng(frames: readonly Buffer[], milliseconds: number): Buffer {
  const [first] = frames
  const header = first && [...chunksOf(first)].find(({ name }) => name === 'IHDR')?.data
  if (!header) throw new Error('no picture to begin with')
  let sequence = 0
  const next = () => {
    sequence += 1
    return uint32(sequence - 1)
  }
  const control = () => {
    const rest = Buffer.alloc(FRAME_CONTROL_BYTES - LENGTH_BYTES)
    header.copy(rest, 0, 0, 8) // as wide and as high as the first
    rest.writeUInt16BE(milliseconds, 16)
    rest.writeUInt16BE(1_000, 18)
    return written('fcTL', next(), rest)
  }
  const bodies = frames.flatMap((frame, nth) => {
    const chunks = [...chunksOf(frame)]
    const same = chunks.find(({ name }) => name === 'IHDR')?.data
    if (!same?.equals(header)) throw new Error('the pictures differ in size or kind')
    const data = chunks.filter(({ name }) => name === 'IDAT')
    return [
      control(),
      ...data.map((one) =>
        nth === 0 ? written('IDAT', one.data) : written('fdAT', next(), one.data),
      ),
    ]
  })
  return Buffer.concat([
    first.subarray(0, SIGNATURE_BYTES),
    written('IHDR', header),
    written('acTL', uint32(frames.length), uint32(0)),
    ...bodies,
    written('IEND'),
  ])
}
