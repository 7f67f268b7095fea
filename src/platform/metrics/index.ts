import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'weerwerk_' })

const labels = ['method', 'route', 'status'] as const
const requestSeconds = new Histogram({
  name: 'weerwerk_http_request_duration_seconds',
  help: 'Time to answer a request',
  labelNames: labels,
  buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.6, 1, 2.5, 5],
  registers: [registry],
})
const requestStatements = new Histogram({
  name: 'weerwerk_http_request_statements',
  help: 'SQL statements while a request was answered',
  labelNames: ['route'],
  buckets: [1, 2, 4, 6, 8, 12, 20, 50],
  registers: [registry],
})
const jobSeconds = new Histogram({
  name: 'weerwerk_job_duration_seconds',
  help: 'Time of a job',
  labelNames: ['job', 'outcome'],
  buckets: [0.05, 0.25, 1, 5, 30, 120],
  registers: [registry],
})
const waitingJobs = new Gauge({
  name: 'weerwerk_jobs_waiting',
  help: 'Jobs that were asked for and not yet handed to the queue',
  registers: [registry],
})
const destroyed = new Counter({
  name: 'weerwerk_retention_destroyed_total',
  help: 'Records destroyed after their term',
  labelNames: ['kind'],
  registers: [registry],
})

/** What is known of a request once it was answered; `route` is a pattern such as `/scans/:id`, never a path. */
export type Answered = { method: string; route: string; status: number; ms: number; statements: number }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export function countRequest({ method, route, status, ms, statements }: Answered): void {
  requestSeconds.observe({ method: methods.has(method) ? method : 'other', route, status }, ms / 1000)
  requestStatements.observe({ route }, statements)
}

export const countJob = (job: string, outcome: 'done' | 'failed', ms: number): void =>
  jobSeconds.observe({ job, outcome }, ms / 1000)

export const countWaitingJobs = (count: number): void => waitingJobs.set(count)

export const countDestroyed = (kind: string, count: number): void => destroyed.inc({ kind }, count)

/** All measures in Prometheus' text form, with the content type to send them as. */
export const metricsText = async (): Promise<{ type: string; text: string }> => ({
  type: registry.contentType,
  text: await registry.metrics(),
})
