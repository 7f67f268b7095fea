import type { Role } from '#platform/access'

/** The parts of a long menu, in their order. */
export const navGroups = ['measure', 'analyse', 'carry-out', 'govern', 'manage'] as const
export type NavGroup = (typeof navGroups)[number]

/** Who has the entry of reports. Nothing else of the reporting point is known outside it, so that the first page can only lead there. */
export const reportRoles = [
  'report-handler',
  'secretary',
  'mayor',
  'attention-officer',
  'execution-specialist',
] as const satisfies Role[]

/** One entry of the main navigation; `key` is a key of the shell's texts. */
export type NavItem = {
  href: string
  /** Other addresses of the same part, for which the entry is the current one too. */
  also?: readonly string[]
  /** Where it stands in a long menu; none stands alone. */
  group?: NavGroup
  key:
    | 'home'
    | 'review'
    | 'team'
    | 'rounds'
    | 'inspections'
    | 'frameworks'
    | 'threads'
    | 'comparison'
    | 'trend'
    | 'findings'
    | 'codes'
    | 'evidence'
    | 'actions'
    | 'readings'
    | 'programme'
    | 'tasks'
    | 'screening'
    | 'own-screening'
    | 'reports'
    | 'reporting-trials'
    | 'reporting-point'
    | 'reporting-use'
    | 'reporting-publications'
    | 'reporting-points'
    | 'sources'
    | 'proposals'
    | 'decisions'
    | 'papers'
    | 'houseStyle'
    | 'people'
    | 'organisations'
    | 'search'
}
