import { anywhere, own, type PersonActor, roles, rule } from '#platform/access'

/** A municipality works with the frameworks of its district. */
const atDistrict = ({ organisationId, districtId }: PersonActor) => districtId === null || organisationId === districtId
const keepers = ['project-leader', 'analyst', 'administrator'] as const

/** `read` of a published version is for everyone in the district; row level security hides drafts and other districts. */
export const may = {
  read: rule('frameworks.read', [anywhere(...roles)]),
  keep: rule('frameworks.keep', [own(...keepers)], atDistrict, 'not at a municipality'),
  publish: rule('frameworks.publish', [own('project-leader', 'administrator')], atDistrict, 'not at a municipality'),
}
