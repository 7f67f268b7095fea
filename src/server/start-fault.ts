import { createServer } from 'node:net'
import type { Config } from '#platform/config'

/** Something that who starts the server can mend: told in words, without a stack. */
export class StartFault extends Error {}

/** Why the start failed, for who started it. */
export const wordsOf = (error: unknown): string => {
  if (error instanceof StartFault) return `Weerwerk can't start: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const reasons: Record<string, (where: Pick<Config, 'host' | 'port'>) => string> = {
  EADDRINUSE: ({ port }) => `port ${port} is in use: stop what uses it, or set PORT to another one`,
  EACCES: ({ port }) => `port ${port} is not allowed to this user: set PORT to one of 1024 or more`,
  EADDRNOTAVAIL: ({ host }) => `this machine has no address ${host}: set HOST to one that it has`,
}

/**
 * Looks whether the port can be used, before a database is opened or made.
 * @throws StartFault that says what to do
 */
export function mustBeFree(where: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const words = 'code' in error ? reasons[String(error.code)] : undefined
      reject(words ? new StartFault(words(where)) : error)
    })
    probe.listen(where.port, where.host, () => probe.close(() => resolve()))
  })
}

/**
 * A database with the fictitious district is not served where the demo is off: its accounts share a password that everyone knows.
 * @throws StartFault
 */
export function mustKeepDemoOut({ demo }: Pick<Config, 'demo'>, holdsDemo: boolean): void {
  if (demo || !holdsDemo) return
  throw new StartFault(
    'WEERWERK_DEMO is off, but this database holds the fictitious district, whose accounts have a known password: set WEERWERK_DATA or DATABASE_URL to another one',
  )
}
