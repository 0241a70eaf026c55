/**
 * Every field that a line may have; `observability/logger.ts` says how each is written, and leaves out all others. So
 * a name that is not here would be lost without a word: the compiler tells of it instead.
 */
export interface LogFields {
  /** Its id joins all lines of one request. */
  readonly interaction?: unknown
  /** What an effect follows from: the id of an interaction or of an event. */
  readonly cause?: unknown
  /** Its row in the outbox. */
  readonly effect?: unknown
  readonly job?: unknown
  readonly loop?: unknown
  readonly queue?: unknown
  /** CT-XXXX, as the member sees it. */
  readonly reference?: unknown
  readonly type?: unknown
  readonly name?: unknown
  readonly outcome?: unknown
  readonly code?: unknown
  readonly reason?: unknown
  /** What a service said of a refusal, in its own words: for whoever has to mend it there. */
  readonly detail?: unknown
  readonly kind?: unknown
  readonly signal?: unknown
  readonly version?: unknown
  /** A client's, at debug level only. */
  readonly address?: unknown
  /** Our own, when listening. */
  readonly url?: unknown
  /** Written as a hash, as a channel is. */
  readonly guild?: unknown
  readonly channel?: unknown
  readonly ms?: unknown
  readonly seconds?: unknown
  readonly attempts?: unknown
  readonly error?: unknown
}

/** What the core needs of a logger: an event is fields and a short lower-case message, never a member's words. */
export interface Log {
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
  child(fields: LogFields): Log
}
