import { Hono } from 'hono'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'

/** `/health/live`: the process answers; `/health/ready`: the database does too; `/.well-known/security.txt` (RFC 9116). */
export function health(database: Database, config: Config) {
  const app = new Hono()
  app.get('/health/live', (c) => c.json({ status: 'ok' }))
  app.get('/health/ready', async (c) => {
    try {
      await database.run('select 1')
      return c.json({ status: 'ok' })
    } catch {
      return c.json({ status: 'database unreachable' }, 503)
    }
  })
  app.get('/.well-known/security.txt', (c) => {
    const expires = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 1)).toISOString()
    return c.text(
      `Contact: ${config.baseUrl}/beveiliging\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: ${config.baseUrl}/.well-known/security.txt\n`,
    )
  })
  return app
}
