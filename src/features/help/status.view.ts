import { FROM_SOURCE } from '../../core/build-info.ts'
import { card, text } from '../../core/components.ts'
import { t } from './locales/index.ts'

/** A worker gives a sign of life every few minutes: this long without one, it is away. */
const WORKER_SECONDS_MAX = 30 * 60
/** What waits longer than this is noticed by people. */
const LATE_SECONDS_MAX = 60
const MINUTE_SECONDS = 60

interface Status {
  readonly version: string
  readonly databaseMs: number | null
  readonly workerSeconds: number | null
  readonly lateSeconds: number
}

function workerLine(locale: string, { databaseMs, workerSeconds, lateSeconds }: Status) {
  if (databaseMs === null) return t(locale, 'status.worker.unknown')
  if (workerSeconds === null || workerSeconds > WORKER_SECONDS_MAX)
    return t(locale, 'status.worker.away')
  if (lateSeconds <= LATE_SECONDS_MAX) return t(locale, 'status.worker.fine')
  return t(locale, 'status.worker.late', { count: Math.round(lateSeconds / MINUTE_SECONDS) })
}

const versionLine = (locale: string, { version }: Status) =>
  version === FROM_SOURCE
    ? t(locale, 'status.fromSource')
    : t(locale, 'status.version', { version })

/** What works and what does not, in words. */
export const statusCard = (locale: string, status: Status) =>
  card(
    text(
      [
        t(locale, 'status.heading'),
        status.databaseMs === null
          ? t(locale, 'status.database.away')
          : t(locale, 'status.database', { ms: status.databaseMs }),
        workerLine(locale, status),
        versionLine(locale, status),
        t(locale, 'status.help'),
      ].join('\n'),
    ),
  )
