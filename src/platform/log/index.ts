import pino, { type DestinationStream, type Logger } from 'pino'
import { readConfig } from '#platform/config'
import { errorFields } from './error-fields.ts'

export { type ErrorFields, errorFields } from './error-fields.ts'

const secrets = ['password', 'current', 'again', 'token', 'secret', 'mail', 'name', 'cookie', 'authorization']

/**
 * A structured log, one JSON object a line, without personal data: errors as `errorFields` leaves them, fields that hold secrets or
 * people left out wherever they stand in the first two levels.
 */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorFields(error) },
      redact: { paths: secrets.flatMap((key) => [key, `*.${key}`]), remove: true },
    },
    to ?? pino.destination(1),
  )

/** Wrong settings are told by who starts something with them; until then there is a log all the same. */
function levelNow(): string {
  try {
    return readConfig().logLevel
  } catch {
    return 'info'
  }
}

/** The log of this process, on stdout. */
export const log = createLog(levelNow())
