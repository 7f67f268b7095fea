import { seedRequests } from '#modules/systems'
import type { Ctx } from '#platform/db'
import { addMonths, dayOf } from '#platform/language'

type As = (who: string, at: Date) => Ctx

/** Requests for access at Enschede, all of today: one granted, one refused and one that waits. */
export async function askForSources(as: As, now: Date): Promise<void> {
  const who = (name: string) => as(`${name}.enschede`, now)
  const today = dayOf(now)
  const year = { startsOn: today, endsOn: addMonths(today, 12) }
  const arrangedBy = 'Functioneel beheer (fictief)'
  await seedRequests([
    {
      ...{ code: 'brp', role: 'civil-affairs', task: 'address-investigation', asks: who('medewerker') },
      ...year,
      purpose: 'Onderzoek naar adressen waar te veel mensen staan ingeschreven (fictief).',
      decisions: [
        { by: who('leidinggevende'), do: 'approve' },
        { by: who('bronbeheerder'), do: 'grant', startsOn: today, arrangedBy },
      ],
    },
    {
      ...{ code: 'bibob-register', role: 'bibob-coordinator', task: 'bibob-investigation' },
      ...{ asks: who('leidinggevende'), ...year },
      purpose: 'Nagaan of eerder onderzoek naar een aanvrager is gedaan (fictief).',
      decisions: [
        { by: who('coordinator'), do: 'approve' },
        { by: who('bronbeheerder'), do: 'refuse', reason: 'Dit doet de Bibob-coördinator van de gemeente.' },
      ],
    },
    {
      ...{ code: 'laa', role: 'civil-affairs', task: 'address-investigation', asks: who('vertrouwenspersoon') },
      ...year,
      purpose: 'Signalen over adressen naast elkaar leggen (fictief).',
      decisions: [{ by: who('coordinator'), do: 'approve' }],
    },
  ])
}
