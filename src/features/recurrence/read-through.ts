import type { Cursor } from './cursor.ts'

/** «through», «-», «t/m», «tot en met»: what follows is in it too. */
export const readThrough = (cursor: Cursor): boolean =>
  cursor.has('through') || cursor.hasMark('-–') || (cursor.attempt(upToAndWith) ?? false)

function upToAndWith(cursor: Cursor): true | undefined {
  if (cursor.has('tm')) return (cursor.hasMark('/') && cursor.has('m')) || undefined
  return (cursor.has('to', 'until') && cursor.has('and') && cursor.has('with')) || undefined
}
