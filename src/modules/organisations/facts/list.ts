import { z } from 'zod'
import { existsOn, kinds } from '../model.ts'
import type { Organisation } from '../schema.ts'

const sorts = ['name', 'kind', 'code', 'inhabitants', 'staffEstimate'] as const

/** What one can ask of the list of organisations; `which` all shows those that ended, or have yet to begin, too. */
export const OrganisationQuery = z.object({
  search: z.string().trim().max(200).default(''),
  kind: z.enum(kinds).optional(),
  which: z.enum(['now', 'all']).default('now'),
  sort: z.enum(sorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
})
export type OrganisationQuery = z.output<typeof OrganisationQuery>

/** The organisations that fit, in order; what is not filled in comes last. */
export function shownOrganisations(
  all: readonly Organisation[],
  { search, kind, which, sort, descending }: OrganisationQuery,
  today: string,
): Organisation[] {
  const wanted = search.toLowerCase()
  const found = all.filter(
    (one) =>
      (which === 'all' || existsOn(one, today)) &&
      (!kind || one.kind === kind) &&
      `${one.name} ${one.code}`.toLowerCase().includes(wanted),
  )
  const byName = (one: Organisation, other: Organisation) => one.name.localeCompare(other.name, 'nl')
  return found.sort((one, other) => {
    const [a, b] = [one[sort], other[sort]]
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName(one, other)
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl')
    return (descending ? -order : order) || byName(one, other)
  })
}
