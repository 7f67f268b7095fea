import { anywhere, own, roles, rule } from '#platform/access'

/** Facts about organisations are public; people and rights are each organisation's own. */
export const may = {
  read: rule('organisations.read', [anywhere(...roles)]),
  keep: rule('organisations.keep', [own('administrator', 'project-leader')]),
  seePeople: rule('organisations.see_people', [
    own('administrator', 'coordinator', 'project-leader', 'integrity-officer', 'secretary', 'mayor', 'privacy-officer'),
  ]),
  invite: rule('organisations.invite', [own('administrator', 'coordinator', 'project-leader')]),
  appoint: rule('organisations.appoint', [own('administrator')]),
  review: rule('organisations.review', [own('administrator')]),
  keepStaff: rule('organisations.keep_staff', [own('administrator', 'integrity-officer')]),
}
