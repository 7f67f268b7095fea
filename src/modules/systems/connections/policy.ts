import { districtRoles, municipalRoles, own, rule, within } from '#platform/access'

const keepers = ['source-manager', 'coordinator', 'privacy-officer'] as const
const readers = municipalRoles.filter((role) => role !== 'employee')

/** Who may do what with how a municipality stands to sources; printed in docs/permissions.md. */
export const may = {
  /** All of the own municipality, numbers too. */
  readConnections: rule('systems.read_connections', [own(...readers)]),
  keepConnections: rule('systems.keep_connections', [own(...keepers)]),
  /** How many municipalities are connected. */
  seePicture: rule('systems.see_picture', [own(...districtRoles), within(...readers)]),
  /** The same names as in the picture of common threads. */
  seeNames: rule('systems.see_names', [own('project-leader', 'analyst')]),
  seeNamesWhenAllowed: rule('systems.see_names_when_allowed', [
    own('board-member', 'execution-specialist'),
    within(
      'coordinator',
      'contributor',
      'secretary',
      'mayor',
      'integrity-officer',
      'privacy-officer',
      'controller',
      'source-manager',
    ),
  ]),
}
