import { createServer, type Server } from 'node:http'
import type { ProcessMetrics } from './process-metrics.ts'

/** Numbers for Prometheus, on a port of their own that is never public. */
export const createMetricsServer = (
  metrics: Pick<ProcessMetrics, 'text' | 'contentType'>,
): Server =>
  createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
