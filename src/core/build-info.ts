export interface BuildInfo {
  readonly version: string
  readonly commit: string
}

/** Written into the bundle by the build; run from source there is none. */
declare const CHORESTREE_BUILD: BuildInfo | undefined

export const buildInfo: BuildInfo =
  typeof CHORESTREE_BUILD === 'undefined'
    ? { version: 'source', commit: 'unknown' }
    : CHORESTREE_BUILD
