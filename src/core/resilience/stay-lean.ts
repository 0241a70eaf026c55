import { setFlagsFromString } from 'node:v8'

/**
 * What V8 keeps beside the live heap is what brings an instance over its 100 MB. Its optimizing compilers take up to
 * 26 MB while everything becomes hot at once, and the allocator gives none of it back. So only what is small and very
 * hot is optimized, by the leaner of the two, each function by itself, and what that needed is freed at once.
 */
const COMPILER_FLAGS = [
  '--no-turbofan',
  '--no-maglev-inlining',
  '--no-maglev-destroy-on-background',
  '--max-optimized-bytecode-size=600',
  '--invocation-count-for-maglev=12000',
]

/** Pages that a collection emptied stay with V8, up to half as much as it uses, unless each is to save memory. */
const HEAP_FLAGS = ['--optimize-for-size', '--no-parallel-scavenge']

/** Called when a door is open: the compile cache serves only code that was compiled under the flags of the start line. */
export function stayLean() {
  for (const flag of [...COMPILER_FLAGS, ...HEAP_FLAGS]) setFlagsFromString(flag)
}
