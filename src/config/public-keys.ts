import { Unfit } from './text.ts'

const KEYS_MAX = 2
const FIELD_PRIME = 2n ** 255n - 19n
const SIGN_BIT = 2n ** 255n

/**
 * The y of every point whose order divides 8. As a public key such a point lets one fixed signature pass
 * for every message, and node:crypto takes it. Source: RFC 8032 (curve), D. J. Bernstein's list of points.
 */
const SMALL_ORDER_Y = new Set(
  [
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ].map((hex) => littleEndian(hex)),
)

/** One or two keys (for rotation), as 64 hexadecimal digits each. */
export function parsePublicKeys(text: string): readonly string[] {
  const keys = text.split(',').map((key) => key.trim())
  if (keys.length > KEYS_MAX)
    throw new Unfit(`holds at most ${KEYS_MAX} keys, separated by a comma`)
  for (const key of keys) {
    // Before decoding: Buffer.from(hex) stops silently at the first bad digit.
    if (!/^[0-9a-f]{64}$/.test(key))
      throw new Unfit('must be 64 lower-case hexadecimal digits, as the Developer Portal shows it')
    if (isWeak(key)) throw new Unfit('is a point that accepts forged signatures, not a real key')
  }
  return [...new Set(keys)]
}

/** Small-order points, in any encoding: whatever is not below the field's prime is a second spelling. */
function isWeak(key: string): boolean {
  const y = littleEndian(key) % SIGN_BIT
  return y >= FIELD_PRIME || SMALL_ORDER_Y.has(y)
}

function littleEndian(hex: string): bigint {
  return BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`)
}
