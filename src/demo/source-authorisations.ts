import { type SeededAuthorisation, seedAuthorisations } from '#modules/systems'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { addMonths, dayOf } from '#platform/language'

type As = (who: string, at: Date) => Ctx
type Given = Pick<SeededAuthorisation, 'source' | 'role' | 'task' | 'review'> & { who: string }

const stays = { decision: 'keep', reason: null } as const
const ends = { decision: 'end', reason: 'Doet dit werk niet meer (fictief).' } as const
const given: readonly Given[] = [
  { source: 'brp', who: 'medewerker', role: 'civil-affairs', task: 'civil-registration' },
  { source: 'brp', who: 'meldpunt', role: 'report-handler', task: 'signal' },
  { source: 'brp', who: 'bronbeheerder', role: 'information-coordinator', task: 'general-undermining' },
  { source: 'suwinet', who: 'medewerker', role: 'benefit-officer', task: 'benefit-control', review: stays },
  { source: 'suwinet', who: 'hr', role: 'benefit-officer', task: 'benefit-control', review: ends },
  { source: 'vth', who: 'medewerker', role: 'permit-officer', task: 'permit-assessment' },
  { source: 'gemeentebelastingen', who: 'leidinggevende', role: 'tax-officer', task: 'tax-levy' },
]

/** Who may look in which source at Enschede: one source is late for its review, one was reviewed last month. All of it is invented. */
export async function authoriseSources(as: As, now: Date): Promise<void> {
  const [before, lately] = [addMonths(dayOf(now), -4), addMonths(dayOf(now), -1)]
  const on = (day: string) => new Date(`${day}T10:00:00Z`)
  const seeded = ({ who, ...one }: Given): SeededAuthorisation => ({
    ...{ ...one, personId: personOf(as(`${who}.enschede`, now)).personId, reviewedOn: null },
    ...{ startsOn: addMonths(before, -14), endsOn: addMonths(before, 20), arrangedBy: 'Functioneel beheer (fictief)' },
    by: as(who === 'bronbeheerder' ? 'coordinator.enschede' : 'bronbeheerder.enschede', on(before)),
  })
  await seedAuthorisations(given.map(seeded), as('bronbeheerder.enschede', on(lately)))
}
