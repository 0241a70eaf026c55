/** A number of slots, given in the order of asking, so that who needs all of them gets them too. */
export interface Slots {
  /** Resolves to what gives them back. */
  take(count: number): Promise<() => void>
  /** Resolves when all are free. */
  idle(): Promise<void>
  readonly max: number
}

interface Waiting {
  readonly count: number
  enter(): void
}

export function createSlots(max: number): Slots {
  let free = max
  const queue: Waiting[] = []

  function admit() {
    for (let first = queue[0]; first && first.count <= free; first = queue[0]) {
      queue.shift()
      free -= first.count
      first.enter()
    }
  }

  async function take(count: number) {
    await new Promise<void>((enter) => {
      queue.push({ count, enter })
      admit()
    })
    let given = false
    return () => {
      if (given) return
      given = true
      free += count
      admit()
    }
  }

  return {
    max,
    take,
    async idle() {
      const leave = await take(max)
      leave()
    },
  }
}
