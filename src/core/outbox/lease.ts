/** Long enough for the slowest handler, short enough that a dead worker's effects are taken over within 45 s. */
export const LEASE_SECONDS = 30
