/** What an answer says of the connection that it came by. */
interface Backend {
  /** Of the greeting: what a cancellation would name. */
  readonly greeted: number | undefined
  /** `pg_backend_pid()`. */
  readonly pid: number | undefined
}

/** PostgreSQL greets with the id of its process. PgBouncer, and others like it, greet with a number of their own. */
export const isPooled = ({ greeted, pid }: Backend): boolean => greeted !== pid
