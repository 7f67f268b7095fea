import { own, type PersonActor, rule } from '#platform/access'

const atMunicipality = ({ organisationId, districtId }: PersonActor) => organisationId !== districtId
type About = { organisationId: string; personId?: string }

/** Who reviews authorisations; who reads the results sees all authorisations (`access/policy.ts`). */
export const may = {
  review: rule<About>(
    'systems.review_authorisations',
    [own('source-manager', 'coordinator')],
    (actor, { personId }) => atMunicipality(actor) && personId !== actor.personId,
    'at a municipality, and never of oneself',
  ),
}
