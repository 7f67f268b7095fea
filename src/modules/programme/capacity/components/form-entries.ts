import { type AppError, invalid, isAppError } from '#platform/errors'
import { problemsOf } from '#platform/web'
import { type HoursEntry, WriteHours } from '../input.ts'

/** An entry as a form gives it, with the names of its fields. */
export type FormEntry = { fields: { hours: string; note?: string }; entry: Record<string, unknown> }

/**
 * Entries of a form, checked. @throws AppError invalid, with the names of the fields of the form
 */
export function entriesOf(given: readonly FormEntry[]): HoursEntry[] {
  const parsed = WriteHours.safeParse({ entries: given.map(({ entry }) => entry) })
  if (parsed.success) return parsed.data.entries
  throw renamed(invalid(problemsOf(parsed.error)), given)
}

/** The same refusal with the names of the fields of the form: `entries.3.hours` is what was typed there. */
export function renamed(error: unknown, given: readonly FormEntry[]): unknown {
  if (!isAppError(error) || error.code !== 'invalid') return error
  return invalid(error.problems.map((problem) => ({ ...problem, path: fieldOf(problem, given) })))
}

function fieldOf({ path }: AppError['problems'][number], given: readonly FormEntry[]): string {
  const [, at = '', field = ''] = path.split('.')
  const fields = given[Number(at)]?.fields
  return (field === 'note' ? fields?.note : undefined) ?? fields?.hours ?? path
}
