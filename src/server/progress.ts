import { Hono } from 'hono'
import { standingOf } from '#platform/progress'

/**
 * `/voortgang/:key`: how far the work is that a browser sent with this key, `{ done, total }`. It asks the database nothing, which the
 * work itself holds, and tells numbers alone to who has the key of 128 bits.
 */
export function progress() {
  const app = new Hono()
  app.get('/voortgang/:key', (c) => {
    c.header('cache-control', 'no-store')
    return c.json(standingOf(c.req.param('key')) ?? { done: 0, total: 0 })
  })
  return app
}
