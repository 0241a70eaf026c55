/** What the promise gives, or the other value when it takes longer than this. */
export async function within<T, F>(promise: Promise<T>, ms: number, otherwise: F): Promise<T | F> {
  const late = Promise.withResolvers<F>()
  const timer = setTimeout(late.resolve, ms, otherwise)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
