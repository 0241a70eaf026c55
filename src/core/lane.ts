/** How urgent work is: somebody looks at the screen and waits; it has a time; or there is a lot of it. */
export const lanes = { interactive: 0, normal: 1, bulk: 2 } as const

export type Lane = (typeof lanes)[keyof typeof lanes]
