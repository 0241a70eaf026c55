import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { animatedPng } from '../browser/support/animated-png.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(name: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** One grey pixel after the other. */
function aPicture(grey: number, width = 1) {
  const header = Buffer.from(`0000000${width}00000001${'0800000000'}`, 'hex')
  const pixels = deflateSync(Buffer.from([0, ...Array<number>(width).fill(grey)]))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function namesOf(png: Buffer) {
  const names: string[] = []
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const end = at + 8 + png.readUInt32BE(at)
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)))
    names.push(png.toString('latin1', at + 4, at + 8))
  }
  return names
}

test('a moving picture has each still one in its order, numbered, with right checksums', () => {
  const moving = animatedPng([aPicture(0), aPicture(128), aPicture(255)], 1_500)
  expect(namesOf(moving)).toEqual([
    'IHDR',
    'acTL',
    'fcTL',
    'IDAT',
    'fcTL',
    'fdAT',
    'fcTL',
    'fdAT',
    'IEND',
  ])
  const numbers = Array.from(moving.toString('latin1').matchAll(/fcTL|fdAT/g), ({ index }) =>
    moving.readUInt32BE(index + 4),
  )
  expect(numbers).toEqual([0, 1, 2, 3, 4])
})

test('pictures of two sizes, or none, make no moving one', () => {
  expect(() => animatedPng([aPicture(0), aPicture(0, 2)], 100)).toThrow('differ in size')
  expect(() => animatedPng([], 100)).toThrow('no picture')
})
