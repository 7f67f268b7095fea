/** What someone is in the programme. It gives no rights: those come from the role at an organisation. */
export const teamRoles = [
  'principal',
  'official-principal',
  'programme-manager',
  'project-leader',
  'execution-specialist',
  'municipal-contact',
  'riec-account-manager',
  'member',
] as const
export type TeamRole = (typeof teamRoles)[number]
