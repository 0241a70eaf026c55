import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export interface ProcessMetrics {
  /** Where others of this folder add theirs. */
  readonly registry: Registry
  /** A number that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
  /** The text that Prometheus reads. */
  text(): Promise<string>
  readonly contentType: string
}

/** What every door tells: Node's own numbers, and what runs here. */
export function createProcessMetrics(build: { version: string; commit: string }): ProcessMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const labelNames = ['version', 'commit']
  const info = { name: 'chorestree_build_info', help: 'What runs here', labelNames, registers }
  new Gauge(info).set(build, 1)
  return {
    registry,
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
