import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { log } from '#platform/log'
import { filesApi } from '../files/app.ts'
import { NewMessage, NewReport, Opening, Question } from './input.ts'
import type { Intake } from './service.ts'

/** In bytes: two envelopes and a message, in base64. */
const largest = 800_000

/** A body that fits its schema, or a refusal: a page that is whole never sends anything else. */
async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const given: unknown = await c.req.json().catch(() => null)
  const { data, success } = schema.safeParse(given)
  return success ? data : c.json({ error: 'bad-shape' }, 400)
}
const isRefusal = (it: unknown): it is Response => it instanceof Response

const statusOf = { stored: 201, known: 200, refused: 409, work: 428, directory: 412, taken: 412, closed: 409 } as const

/**
 * What the reporter's page asks of the server, under `/meld/api`. It looks at no cookie and no address, and nothing of it is
 * written in a log but the kind of a fault of ours. Bad shape is 400, an unknown receipt and a wrong answer are 404 alike, `work` (428) and `directory` (412)
 * mean: ask for the reporting point again.
 */
export function intakeApi(intake: Intake) {
  return new Hono()
    .use(bodyLimit({ maxSize: largest, onError: (c) => c.json({ error: 'too-large' }, 413) }))
    .use(async (c, next) => {
      await next()
      // Sealed texts and one-word answers get no shorter: compressing those takes more time than keeping a report.
      c.header('cache-control', c.req.method === 'GET' ? 'no-store' : 'no-store, no-transform')
    })
    .get('/points/:code', async (c) => {
      const point = await intake.point(c.req.param('code'), new Date())
      return point ? c.json(point) : c.json({ error: 'unknown' }, 404)
    })
    .post('/points/:code/reports', async (c) => {
      const report = await read(c, NewReport)
      if (isRefusal(report)) return report
      const done = await intake.receive(c.req.param('code'), report, new Date(), c.req.query('weg'))
      return c.json({ done }, statusOf[done])
    })
    .post('/questions', async (c) => {
      const asked = await read(c, Question)
      return isRefusal(asked) ? asked : c.json({ nonce: await intake.question(asked.mailboxHash, new Date()) })
    })
    .post('/openings', async (c) => {
      const opening = await read(c, Opening)
      if (isRefusal(opening)) return opening
      const found = await intake.open(opening, new Date())
      return found ? c.json(found) : c.json({ error: 'unknown' }, 404)
    })
    .post('/messages', async (c) => {
      const message = await read(c, NewMessage)
      if (isRefusal(message)) return message
      const done = await intake.write(message, new Date())
      return done ? c.json({ done }, statusOf[done]) : c.json({ error: 'unknown' }, 404)
    })
    .route('/files', filesApi(intake.files))
    .onError((error, c) => {
      log.error({ kind: error.name }, 'request of a reporter failed')
      return c.json({ error: 'failed' }, 500)
    })
}
