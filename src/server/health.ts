import { Hono } from 'hono'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'

/** `/health/live`: the process answers; `/health/ready`: the database does too; `/.well-known/security.txt` (RFC 9116). */
export function health(
  database: Pick<Database, 'run'>,
  { baseUrl, securityContact }: Pick<Config, 'baseUrl' | 'securityContact'>,
) {
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
    const policy = `${baseUrl}/beveiliging`
    const fields = {
      Contact: securityContact ?? policy,
      Expires: expires,
      'Preferred-Languages': 'nl, en',
      Policy: policy,
      Canonical: `${baseUrl}/.well-known/security.txt`,
    }
    return c.text(
      Object.entries(fields)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(''),
    )
  })
  return app
}
