import { aMember } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { ctxFor } from '#platform/testing'
import { askAccess } from '../modules/systems/access/asking.ts'
import { addAuthorisation } from '../modules/systems/authorisations/keeping.ts'
import { importSources } from '../modules/systems/importing/applying.ts'
import { previewSources } from '../modules/systems/importing/plan.ts'
import { reviewSource } from '../modules/systems/reviews/reviewing.ts'

/** What the refusal tests need of sources: a request for access to one, an authorisation that was reviewed, and a file that was read in. */
export async function ourAccess(db: Db, actor: PersonActor): Promise<Record<string, string>> {
  const { organisationId, districtId } = actor
  const coordinator = await aMember(db, { organisationId, districtId: districtId ?? '' }, 'coordinator')
  const asked = { role: 'civil-affairs', task: 'civil-registration', purpose: 'Adresonderzoek' } as const
  const days = { startsOn: '2024-01-15', endsOn: '2024-12-31' }
  const request = await askAccess(ctxFor(db, actor), 'brp', { ...asked, ...days })
  const known = { source: 'brp', personId: actor.personId, arrangedBy: 'Beheer', reviewedOn: null } as const
  const authorisation = await addAuthorisation(ctxFor(db, coordinator), {
    ...{ ...known, role: asked.role, task: asked.task, startsOn: '2023-01-15', endsOn: '2024-12-31' },
  })
  const bytes = new TextEncoder().encode('Code;Kosten\r\nbrp;niets (fictief)\r\n')
  const { seen } = await previewSources(ctxFor(db, actor), { bytes })
  const file = { bytes, seen, reason: 'een proef (fictief)', fileName: 'fictief.csv' }
  const made = await importSources(ctxFor(db, actor), file)
  const keeps = [{ id: authorisation.id, decision: 'keep' as const, reason: null, endsOn: null }]
  const review = await reviewSource(ctxFor(db, coordinator), 'brp', { lines: keeps })
  return {
    'source-access-requests': request.id,
    'source-authorisations': authorisation.id,
    'source-authorisation-reviews': review.id,
    'source-imports': made.id,
  }
}
