import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { NewFile, Piece, Whole } from './input.ts'
import { chunkSize } from './model.ts'
import type { FileIntake } from './receiving.ts'

const statusOf = { open: 200, closed: 409, full: 409, refused: 409, busy: 503, stored: 201, known: 200 } as const
const unknown = (c: Context) => c.json({ error: 'unknown' }, 404)
const badShape = (c: Context) => c.json({ error: 'bad-shape' }, 400)
const tooLarge = (c: Context) => c.json({ error: 'too-large' }, 413)

/**
 * What the reporter's page asks about files, under `/meld/api/files`: what is whole, a new one, and its pieces of 512 kB as they
 * are. A body that is too large is refused by what it says of its length, and cut off when that is not true.
 */
export function filesApi(files: FileIntake) {
  return new Hono()
    .post('/whole', bodyLimit({ maxSize: 2000, onError: tooLarge }), async (c) => {
      const { data } = Whole.safeParse(await c.req.json().catch(() => null))
      if (!data) return badShape(c)
      const whole = await files.whole(data, new Date())
      return whole ? c.json({ whole }) : unknown(c)
    })
    .post('/', bodyLimit({ maxSize: 2000, onError: tooLarge }), async (c) => {
      const { data } = NewFile.safeParse(await c.req.json().catch(() => null))
      if (!data) return badShape(c)
      const begun = await files.begin(data, new Date())
      return begun ? c.json(begun, statusOf[begun.done]) : unknown(c)
    })
    .put('/:id/:place', bodyLimit({ maxSize: chunkSize, onError: tooLarge }), async (c) => {
      const sender = { mailboxHash: c.req.header('meld-mailbox'), session: c.req.header('meld-session') }
      const { data } = Piece.safeParse({ ...c.req.param(), ...sender })
      if (!data) return badShape(c)
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const done = await files.add(data, bytes, new Date())
      return done ? c.json({ done }, statusOf[done]) : unknown(c)
    })
}
