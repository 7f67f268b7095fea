import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Config } from '#platform/config'
import { metricsText } from '#platform/metrics'

const same = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return x !== undefined && y !== undefined && timingSafeEqual(x, y)
}
const thisMachine = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const throughProxy = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/**
 * `/metrics` in Prometheus' form: with the bearer token of METRICS_TOKEN, or, when that is not set, for this machine only. A request
 * that a proxy on this machine passes on is not from this machine.
 */
export function metrics({ metricsToken }: Pick<Config, 'metricsToken'>) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/metrics', async (c) => {
    const isLocal =
      thisMachine.has(c.env.incoming.socket.remoteAddress ?? '') && throughProxy.every((name) => !c.req.header(name))
    const given = c.req.header('authorization') ?? ''
    const may = metricsToken ? same(given, `Bearer ${metricsToken}`) : isLocal
    if (!may) return c.text('not for you', 403)
    const { type, text } = await metricsText()
    return c.body(text, 200, { 'content-type': type, 'cache-control': 'no-store' })
  })
  return app
}
