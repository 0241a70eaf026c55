import { BlockList, isIP } from 'node:net'
import { Unfit } from './text.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
/** Nobody's proxies are this many; a shorter prefix lets a caller choose its own address. */
const PREFIX_MIN = { 4: 8, 6: 16 } as const

/** An address of one of these schemes. A password may stand in it, so it is never repeated. */
export const parseUrl =
  (...schemes: readonly string[]) =>
  (text: string): string => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !schemes.includes(url.protocol.slice(0, -1)) || url.hostname === '')
      throw new Unfit(`must be an address that begins with ${schemes.join(':// or ')}://`)
    return text
  }

/** An address of ours or Discord's on the web: encrypted, unless it stays on this machine. */
export function parseWebUrl(text: string): string {
  const { protocol, hostname, href } = new URL(parseUrl('https', 'http')(text))
  if (protocol === 'http:' && !LOOPBACK.test(hostname))
    throw new Unfit('must begin with https:// (http:// only on this machine)')
  return href.replace(/\/+$/, '')
}

export function parseApiUrl(text: string): string {
  const url = parseWebUrl(text)
  if (/\/v\d+$/.test(url)) throw new Unfit('must not end in a version such as /v10')
  return url
}

/** Whose `X-Forwarded-For` is believed. Empty: nobody's. */
export function parseProxies(text: string): readonly string[] {
  const ranges = text.split(',').map((range) => range.trim())
  for (const range of ranges) checkRange(range)
  return ranges
}

function checkRange(range: string) {
  const [address = '', prefix, ...rest] = range.split('/')
  const family = isIP(address)
  const bits = family === 6 ? 128 : 32
  if ((family !== 4 && family !== 6) || rest.length > 0 || !/^\d{1,3}$/.test(prefix ?? `${bits}`))
    throw new Unfit('must be a list of addresses or CIDR ranges, such as 10.0.0.0/8,172.16.0.1')
  const length = Number(prefix ?? bits)
  if (length > bits) throw new Unfit(`has a range whose prefix is longer than ${bits}`)
  if (length < PREFIX_MIN[family])
    throw new Unfit('trusts so many addresses that a caller could choose its own')
  new BlockList().addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6')
}
