import { districtRoles, municipalRoles, own, rule, within } from '#platform/access'

const keepers = ['source-manager', 'coordinator', 'privacy-officer'] as const
const readers = municipalRoles.filter((role) => role !== 'employee')

/** Who may do what with how a municipality stands to sources; printed in docs/permissions.md. */
export const may = {
  /** All of the own municipality, numbers too. */
  readConnections: rule('systems.read_connections', [own(...readers)]),
  keepConnections: rule('systems.keep_connections', [own(...keepers)]),
  /** Lets the district see how the own municipality stands to each source, and takes that back. */
  shareConnections: rule('systems.share_connections', [own('coordinator', 'manager', 'source-manager')]),
  /** How many municipalities are connected, and how those stand to a source that share it. */
  seePicture: rule('systems.see_picture', [own(...districtRoles), within(...readers)]),
}
