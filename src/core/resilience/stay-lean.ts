import { setFlagsFromString } from 'node:v8'

/**
 * What V8's optimizing compilers take beside the heap is what brings an instance over its 100 MB: up to 26 MB
 * while everything becomes hot at once, and the allocator gives none of it back. So only what is small and very hot is
 * optimized, by the leaner of the two, and what that needed is freed at once.
 */
const FLAGS = [
  '--no-turbofan',
  '--no-maglev-destroy-on-background',
  '--max-optimized-bytecode-size=600',
  '--invocation-count-for-maglev=12000',
  '--no-parallel-scavenge',
]

/** Called when a door is open: the compile cache serves only code that was compiled under the flags of the start line. */
export function stayLean() {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
