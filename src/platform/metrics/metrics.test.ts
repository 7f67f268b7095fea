import { expect, test } from 'vitest'
import { countDestroyed, countJob, countRequest, countWaitingJobs, metricsText } from '#platform/metrics'

test('requests, statements, jobs, destruction and memory are measured, by pattern and never by path', async () => {
  countRequest({ method: 'GET', route: '/zelfscans/:id', status: 200, ms: 40, statements: 5 })
  countRequest({ method: 'BREW', route: '/zelfscans/:id', status: 405, ms: 1, statements: 0 })
  countJob('retention.destroy', 'failed', 1200)
  countWaitingJobs(3)
  countDestroyed('login.logins', 7)
  const { type, text } = await metricsText()
  expect(type).toContain('text/plain')
  for (const line of [
    'weerwerk_http_request_duration_seconds_bucket{le="0.05",method="GET",route="/zelfscans/:id",status="200"} 1',
    'weerwerk_http_request_duration_seconds_count{method="other",route="/zelfscans/:id",status="405"} 1',
    'weerwerk_http_request_statements_bucket{le="6",route="/zelfscans/:id"} 2',
    'weerwerk_job_duration_seconds_count{job="retention.destroy",outcome="failed"} 1',
    'weerwerk_jobs_waiting 3',
    'weerwerk_retention_destroyed_total{kind="login.logins"} 7',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/weerwerk_process_resident_memory_bytes \d+/)
})
