export interface BuildInfo {
  readonly version: string
  readonly commit: string
}

export const FROM_SOURCE = 'source'

/** Written into the bundle by the build; run from source there is none. */
declare const CHORESTREE_BUILD: BuildInfo | undefined

export const buildInfo: BuildInfo =
  typeof CHORESTREE_BUILD === 'undefined'
    ? { version: FROM_SOURCE, commit: 'unknown' }
    : CHORESTREE_BUILD
