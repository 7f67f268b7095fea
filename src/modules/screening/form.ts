import type { z } from 'zod'
import { invalid } from '#platform/errors'
import { readForm as read } from '#platform/web'

/** Reads a form of screening, which keeps no document: with a file along, all of it is refused with the reason. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S) {
  const found = await read(request, schema)
  const hasFile = [...found.form.values()].some((value) => value instanceof File && value.size > 0)
  if (!hasFile) return found
  const { form, values, refuse } = found
  const response = refuse(invalid([{ path: 'content', reason: 'screening.no_upload' }]))
  return { ok: false as const, form, values, refuse, response }
}
