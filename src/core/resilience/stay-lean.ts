import { setFlagsFromString } from 'node:v8'

/**
 * What V8 takes beside the live heap is what brings an instance over its 100 MB:
 * - its optimizing compilers. Some sixty functions become hot with the same request, and each waits for its turn with
 *   a hundred kilobytes, which the allocator then keeps;
 * - pages that a collection emptied, up to half as much as the heap. It gives them back only when it collects in
 *   order to save memory, so it always does.
 */
const FLAGS = ['--no-turbofan', '--no-maglev', '--optimize-for-size', '--no-parallel-scavenge']

/** Called when a door is open: the compile cache serves only code that was compiled under the flags of the start line. */
export function stayLean() {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
