import process from 'node:process'

/** The flags of every place that runs a door: the image, compose, Railway, the README and the bench. */
export const NODE_FLAGS = ['--max-semi-space-size=2', '--max-old-space-size=64'] as const

/** What a door's process inherits; its own variables come on top. No door sees the caller's secrets. */
export const bareEnvironment = (variables: Readonly<Record<string, string>>) => ({
  PATH: process.env.PATH ?? '',
  MALLOC_ARENA_MAX: '2',
  ...variables,
})
