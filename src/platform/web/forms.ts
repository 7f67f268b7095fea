import { data } from 'react-router'
import type { z } from 'zod'
import { type AppError, isAppError, type Problem } from '#platform/errors'
import { plainText } from '#platform/language'

/** What a form shows again after a refusal: everything typed, and all problems at once. */
export type FormState = { values: Record<string, string | string[]>; problems: Problem[] }

/**
 * The fields of a form as text without control characters; a field that occurs more than once, or ends in `[]`, is a list.
 * Files are left out.
 */
export function valuesOf(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).flatMap((value) => (typeof value === 'string' ? plainText(value) : []))
    const key = name.replace(/\[\]$/, '')
    const [first] = texts
    if (name.endsWith('[]')) values[key] = texts
    else if (first !== undefined) values[key] = texts.length > 1 ? texts : first
  }
  return values
}

const reasonOf = (issue: { code: string; message: string; params?: unknown }): string =>
  issue.code === 'custom' || /^[a-z-]+\.[a-z_]+$/.test(issue.message) ? issue.message : `input.${issue.code}`

/** What does not fit a schema, for texts that a page looks up by reason. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const params: Record<string, string | number> = {}
    for (const key of ['minimum', 'maximum'] as const) {
      if (key in issue) params[key] = Number(Reflect.get(issue, key))
    }
    return { path: issue.path.join('.'), reason: reasonOf(issue), params }
  })
}

/** In characters: more of one field than this does not go back to whoever sent it. */
const longestShown = 200_000
const cut = (value: string) => value.slice(0, longestShown)

/** The values of a form as they go back: whole, but for a text far beyond what any field takes. */
const shownValues = (values: FormState['values']): FormState['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value.map(cut)]),
  )

function refused(values: FormState['values'], problems: readonly Problem[]) {
  return data<FormState>({ values: shownValues(values), problems: [...problems] }, { status: 422 })
}

/**
 * Reads a form against a schema. When it does not fit, `response` carries the values and all problems back (422).
 * `refuse` does the same for problems that only the service can see.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S) {
  const form = await request.formData()
  const values = valuesOf(form)
  const parsed = schema.safeParse(values)
  const refuse = (error: unknown) => {
    if (!isInvalid(error)) throw error
    return refused(values, error.problems)
  }
  if (!parsed.success)
    return { ok: false as const, form, values, refuse, response: refused(values, problemsOf(parsed.error)) }
  return { ok: true as const, form, values, refuse, value: parsed.data }
}

const isInvalid = (error: unknown): error is AppError => isAppError(error) && error.code === 'invalid'
