/** Lets whatever waits in this process have a turn, in the middle of work that takes long; throws where that is over. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}
