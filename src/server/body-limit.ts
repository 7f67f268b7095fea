import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '#platform/api'

/** In bytes: the largest file with a form around it. */
export const largestBody = 30 * 1024 * 1024

/** Refuses a body that is too large before it is read, in words for a person or as a problem for a program. */
export const limitBody = () => bodyLimit({ maxSize: largestBody, onError: tooLarge })

const tooLarge = (c: Context) =>
  c.req.path.startsWith('/api/')
    ? problem(413, 'input.too_large', 'at most 30 MB')
    : c.text('Dit is te groot om te versturen: hoogstens 30 MB. Ga terug en maak de tekst of het bestand kleiner.', 413)
