/** What the core needs of a logger: an event is fields and a short lower-case message, never a member's words. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): Log
}
