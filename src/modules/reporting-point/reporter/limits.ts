import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { largestTogether } from '../files/model.ts'

const text = 200_000
/** In bytes: above it a form is one with files, which this server holds in memory for a moment. */
const large = 1_000_000
/** So many of those at once. */
const most = 4

const tooLarge =
  'Dit is te groot. Ga terug: uw tekst staat er nog. Stuur zonder script hoogstens 10 MB aan bestanden. / This is too large. Go back: your text is still there. Without a script send at most 10 MB of files.'
const busy =
  'Het is nu te druk. Ga terug: uw tekst staat er nog. Probeer het zo nog eens. / It is too busy now. Go back: your text is still there. Try again soon.'

/** Forms that are too large are refused before they are read, and only some large ones are read at the same time. */
export function limitForms(): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: largestTogether.server + text, onError: (c) => c.text(tooLarge, 413) })
  let reading = 0
  return async (c, next) => {
    const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
    if (c.req.method !== 'POST' || length <= large) return limit(c, next)
    const isRefused = Number.isFinite(length) && length > largestTogether.server + text
    if (!isRefused && reading >= most) return c.text(busy, 503)
    reading += 1
    try {
      return await limit(c, next)
    } finally {
      reading -= 1
    }
  }
}
