import { own, roles, rule, within } from '#platform/access'

const proposers = [
  'project-leader',
  'analyst',
  'source-manager',
  'coordinator',
  'privacy-officer',
  'report-handler',
] as const
export const deciders = ['project-leader', 'analyst'] as const

/** Who may do what with the overview of sources; printed in docs/permissions.md. The record is the district that keeps it. */
export const may = {
  /** What is published, and the finder. */
  read: rule('systems.read', [own(...roles), within(...roles)]),
  propose: rule('systems.propose', [own(...proposers), within(...proposers)]),
  /** On a version that someone else wrote. */
  decide: rule('systems.decide', [own(...deciders)]),
  /** Sets the day on which a lawyer looked at grounds and rules; through a version that someone else publishes. */
  confirm: rule('systems.confirm', [own('privacy-officer'), within('privacy-officer')]),
}
