import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '#platform/api'

/** In bytes: the largest file with a form around it. */
export const largestBody = 30 * 1024 * 1024

/** Refuses a body that is too large before it is read, in words for a person or as a problem for a program. */
export const limitBody = (reader: 'person' | 'program') =>
  bodyLimit({ maxSize: largestBody, onError: reader === 'program' ? tooLargeProblem : tooLarge })

const tooLargeProblem = () => problem(413, 'input.too_large', 'at most 30 MB')
const tooLarge = (c: Context) =>
  c.text('Dit is te groot om te versturen: hoogstens 30 MB. Ga terug en maak de tekst of het bestand kleiner.', 413)
