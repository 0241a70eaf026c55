import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const LOOK_MS = 500
const GARBAGE_BYTES_MAX = 3 * 1024 * 1024

interface Heap {
  usedBytes(): number
  collect(): void
}

/**
 * Left alone, V8 lets garbage of some 20 MB lie before it looks at the old generation: that is what takes
 * an instance over its 100 MB. Looks twice a second, and collects when the heap has grown by 3 MB.
 */
export function keepSmall(heap: Heap = heapOfV8()): NodeJS.Timeout {
  let smallest = Number.POSITIVE_INFINITY
  const look = () => {
    smallest = Math.min(smallest, heap.usedBytes())
    if (heap.usedBytes() - smallest < GARBAGE_BYTES_MAX) return
    heap.collect()
    smallest = heap.usedBytes()
  }
  return setInterval(look, LOOK_MS).unref()
}

/** The flag is set this late because the compile cache serves only code that was compiled under the same flags. */
function heapOfV8(): Heap {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  return { usedBytes: () => getHeapStatistics().used_heap_size, collect }
}
