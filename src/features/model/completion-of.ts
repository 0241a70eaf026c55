import type { Snowflake } from '../../core/ids.ts'

/** What whoever says that something is done says besides. */
export interface Said {
  /** Who says so. */
  readonly by: Snowflake
  /** Who did it, if that was somebody else. */
  readonly doneBy?: Snowflake | undefined
  readonly note?: string | null | undefined
  /** Where pictures of it are, a link on each line. */
  readonly proof?: string | null | undefined
  /** Where it was said: what was uploaded is posted there where the guild has no channel. */
  readonly hereId?: Snowflake | undefined
}

/** What a completion keeps of that; nobody helped yet. */
export const completionOf = ({ by, doneBy = by, note = null, proof = null }: Said) => ({
  by: doneBy,
  recordedBy: doneBy === by ? null : by,
  note,
  proof,
  helperIds: [],
})

/** Who said so: who did it, unless another said it for them. */
export const sayerOf = ({
  by,
  recordedBy,
}: Pick<ReturnType<typeof completionOf>, 'by' | 'recordedBy'>) => recordedBy ?? by
