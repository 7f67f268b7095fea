/** Roles of a person at an organisation; the names are in docs/glossary.md. */
export const municipalRoles = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'report-handler',
  'trainer',
  'manager',
  'controller',
  'privacy-officer',
  'attention-officer',
  'source-manager',
  'employee',
  'administrator',
] as const
export const districtRoles = [
  'project-leader',
  'analyst',
  'assessor',
  'execution-specialist',
  'oto-planner',
  'board-member',
  'province-reader',
  'programme-controller',
  'administrator',
] as const
export const provinceRoles = ['province-reader', 'administrator'] as const
export const roles = [...new Set([...municipalRoles, ...districtRoles, ...provinceRoles])] as const
export type Role = (typeof municipalRoles)[number] | (typeof districtRoles)[number] | (typeof provinceRoles)[number]
