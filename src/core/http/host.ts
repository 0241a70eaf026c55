import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Where an orchestrator's probes come from: they know an address of ours, not our name. */
const INSIDE = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  INSIDE.addSubnet(network, bits)
INSIDE.addAddress('::1', 'ipv6')
INSIDE.addSubnet('fc00::', 7, 'ipv6')

export const isInside = (address: string): boolean =>
  INSIDE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

export type KnowsHost = (request: FastifyRequest) => boolean

/** True for requests that were meant for us. Without a public URL everything was. */
export function createKnowsHost(publicUrl: string | undefined): KnowsHost {
  if (publicUrl === undefined) return () => true
  const { host, hostname, protocol } = new URL(publicUrl)
  const withPort = `${hostname}:${protocol === 'https:' ? 443 : 80}`
  return ({ headers }) => {
    const given = headers.host?.toLowerCase()
    return given === host || (host === hostname && given === withPort)
  }
}
