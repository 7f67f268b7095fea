import { own, rule } from '#platform/access'

const keepers = ['project-leader', 'analyst', 'administrator'] as const
const readers = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'trainer',
  'manager',
  'controller',
  'privacy-officer',
  'attention-officer',
  'source-manager',
  'employee',
  'administrator',
  'project-leader',
  'analyst',
  'assessor',
  'execution-specialist',
  'board-member',
] as const

/** `read` of a published version is for everyone in the district; a draft is hidden by row level security. */
export const may = {
  read: rule('frameworks.read', [{ roles: readers, scope: 'any' }]),
  keep: rule('frameworks.keep', [own(...keepers)]),
  publish: rule('frameworks.publish', [own('project-leader', 'administrator')]),
}
