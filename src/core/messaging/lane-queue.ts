import { type Lane, lanes } from '../lane.ts'
import type { Pointer } from './transport.ts'

const IN_ORDER: readonly Lane[] = [lanes.interactive, lanes.normal, lanes.bulk]
const FROM_THE_END = IN_ORDER.toReversed()
const FROM_THE_END_EVERY = 8

export interface LaneQueue {
  /** False when its lane is full. */
  offer(pointer: Pointer): boolean
  /** The next one, but of no lane that is left out. */
  take(leftOut: (lane: Lane) => boolean): Pointer | undefined
  waiting(lane: Lane): number
  /** Takes out what is left. */
  empty(): readonly Pointer[]
}

/** Lanes go in order, but every eighth choice begins at the last one, so that none waits for ever. */
export function createLaneQueue(capacity: number): LaneQueue {
  const pointers: Readonly<Record<Lane, Pointer[]>> = { 0: [], 1: [], 2: [] }
  let choices = 0

  return {
    offer(pointer) {
      const lane = pointers[pointer.lane]
      return lane.length < capacity && lane.push(pointer) > 0
    },
    take(leftOut) {
      choices += 1
      const order = choices % FROM_THE_END_EVERY === 0 ? FROM_THE_END : IN_ORDER
      const lane = order.find((at) => pointers[at].length > 0 && !leftOut(at))
      return lane === undefined ? undefined : pointers[lane].shift()
    },
    waiting: (lane) => pointers[lane].length,
    empty: () => IN_ORDER.flatMap((lane) => pointers[lane].splice(0)),
  }
}
