import { municipalRoles, own, type PersonActor, rule } from '#platform/access'

type About = { organisationId: string; personId?: string }
const atMunicipality = ({ organisationId, districtId }: PersonActor) => organisationId !== districtId
const keepers = ['source-manager', 'coordinator'] as const

/** Who may do what with authorisations of a municipality; who sees those of colleagues is in `access/policy.ts`. */
export const may = {
  own: rule<About>('systems.own_authorisations', [own(...municipalRoles)], atMunicipality, 'at a municipality'),
  /** Writes down one that was there before Weerwerk. */
  add: rule<About>(
    'systems.add_authorisation',
    [own(...keepers)],
    (actor, { personId }) => atMunicipality(actor) && personId !== actor.personId,
    'at a municipality, and not for oneself',
  ),
  /** One's own too: that takes something away and gives nothing. */
  end: rule<About>('systems.end_authorisation', [own(...keepers)], atMunicipality, 'at a municipality'),
  undo: rule<About>(
    'systems.undo_authorisation_end',
    [own(...keepers)],
    (actor, { personId }) => atMunicipality(actor) && personId !== actor.personId,
    'at a municipality, on the same day, and not for oneself',
  ),
}
