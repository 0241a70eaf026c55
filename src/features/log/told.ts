import { z } from 'zod'
import type { EventContract } from '../../core/event.ts'
import { type Id, id, type Snowflake } from '../../core/ids.ts'

interface Message {
  readonly code: string
  readonly args: object
}

/** What is said of an event, as a message of the catalog; who did it is added. */
export const tell = <C extends string, A extends object>(code: C, args: A) => ({ code, args })

type By<T> = T extends { code: infer C; args: infer A }
  ? { readonly code: C; readonly args: A & { readonly who: string } }
  : never

export interface Here {
  /** Who did it, as a mention or in words. */
  readonly who: string
  /** What a chore is called. */
  readonly nameOf: (choreId: Id) => string
}

type How<P, T> = (payload: P, nameOf: Here['nameOf'], who: Here['who']) => T

/** How an event of one type is told; not at all where a later build wrote it in another shape. */
export const teller = <P, T extends Message>(on: EventContract<P>, how: How<P, T>) => ({
  type: on.type,
  told(payload: unknown, { who, nameOf }: Here): By<T> | undefined {
    const known = on.read(payload)
    if (known === undefined) return undefined
    const { code, args } = how(known, nameOf, who)
    // The compiler does not see that this is what `By` says.
    return { code, args: { ...args, who } } as By<T>
  },
})

/** Who did it is whom it is about. */
export const isOf = (userId: Snowflake, who: string) => who === `<@${userId}>`

const ofChore = z.object({ choreId: id })

/** The chore that an event is about. */
export const choreIdIn = (payload: unknown): Id | undefined =>
  ofChore.safeParse(payload).data?.choreId
