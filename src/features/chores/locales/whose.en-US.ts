/** Whose a chore is, and why. */
export const whoseEnUS = {
  'why.heading': '### Why: {{chore}}',
} as const
