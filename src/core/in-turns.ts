/** Does the work for each of a list, in its order, never for more than `atOnce` of them at the same time. */
export async function inTurns<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, position: number) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = []
  const turns = list.entries()
  const lane = async () => {
    for (const [position, one] of turns) done[position] = await work(one, position)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, lane))
  return done
}
