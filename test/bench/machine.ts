import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import process from 'node:process'

/** Figures mean nothing without it. */
export const machine = () => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()} ${arch()}`,
  node: process.version,
  v8: process.versions.v8,
  /** Above a few tenths somebody else is using the machine. */
  loadAverage: Number((loadavg()[0] ?? 0).toFixed(2)),
})
