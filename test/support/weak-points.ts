const prime = (first: string) => `${first}${'ff'.repeat(30)}7f`

const points = [
  '00'.repeat(32), // order 4
  `01${'00'.repeat(31)}`, // the identity
  prime('ec'), // order 2
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', // order 8
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', // order 8
  prime('ed'), // 0 written as p
  prime('ee'), // the identity written as p + 1
  prime('ff'), // any y of p or above is a second spelling
]

/** The same point on the other side: the last bit is the sign of x. */
function signed(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  bytes.writeUInt8(bytes.readUInt8(31) | 0x80, 31)
  return bytes.toString('hex')
}

/** Public keys under which a signature that anybody can make is valid, in every spelling. */
export const weakPoints: readonly string[] = [...points, ...points.map(signed)]
