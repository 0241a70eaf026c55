/** What the REST side counts. Routes are patterns: an id or a token in a label would be a leak and a flood. */
export interface DiscordMetrics {
  /** A request that was sent: the status of its answer, or `lost` when none came. */
  requested(route: string, status: number | 'lost'): void
  /** An answer that Discord counts against the address: 401, 403, and 429 unless its scope is shared. */
  invalid(): void
  /** How long a request waited for its turn before it was sent or given back. */
  waited(seconds: number): void
}
