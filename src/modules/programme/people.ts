import { membersOf } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { look } from './keeping.ts'

/** Who works at the district of a programme today, by name, once each. @throws AppError not_found, forbidden */
export const peopleFor = (ctx: Ctx, programmeId: string): Promise<{ value: string; label: string }[]> =>
  look(ctx, programmeId, async (tx, { organisationId }) => {
    const today = dayOf(tx.now)
    const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
    return [...new Map(here.map(({ personId, name }) => [personId, name]))].map(([value, label]) => ({ value, label }))
  })

/** Those options, with whoever was chosen before and no longer works here. */
export const withFormer = (
  options: readonly { value: string; label: string }[],
  chosen: { value: string; label: string } | null,
) => (chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : [...options])
