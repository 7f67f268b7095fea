import pino from 'pino'
import { readConfig } from '#platform/config'

/**
 * Structured log on stdout, without personal data: requests by number, method, status and time; no addresses of people
 * or pages, no form content. Errors carry their stack for us, never for the user.
 */
export const log = pino({
  level: readConfig().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['err.params', 'err.query', 'err.detail', '*.password', '*.token', '*.mail'], remove: true },
})
