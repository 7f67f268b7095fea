import { anywhere, district, own, type PersonActor, type Role, roles, rule } from '#platform/access'
import { appointedByDistrict, mayGive } from './model.ts'

type Given = { organisationId: string; districtId?: string | null; role: Role }
const givesIt = (actor: PersonActor, { organisationId, role }: Given): boolean =>
  organisationId === actor.organisationId ? mayGive(actor.roles, role) : appointedByDistrict.includes(role)

/**
 * Facts about organisations are public to who is logged in and kept by their district: the record's owner is that
 * district. People, rights and staff are each organisation's own.
 */
export const may = {
  read: rule('organisations.read', [anywhere(...roles)]),
  keep: rule('organisations.keep', [own('administrator')]),
  allowNames: rule('organisations.allow_names', [own('administrator', 'project-leader')]),
  chooseTheme: rule('organisations.choose_theme', [own('administrator'), district('administrator')]),
  seePeople: rule('organisations.see_people', [
    own('administrator', 'coordinator', 'project-leader', 'integrity-officer', 'secretary', 'mayor', 'privacy-officer'),
  ]),
  seeContacts: rule('organisations.see_contacts', [
    own('administrator', 'coordinator', 'project-leader', 'integrity-officer', 'secretary', 'mayor', 'privacy-officer'),
    district('administrator', 'project-leader'),
  ]),
  invite: rule('organisations.invite', [own('administrator', 'coordinator', 'project-leader')]),
  give: rule<Given>(
    'organisations.give',
    [own('administrator', 'coordinator', 'project-leader'), district('administrator', 'project-leader')],
    givesIt,
    'coordinator and project-leader: working roles only; the district: the first administrator and coordinator',
  ),
  end: rule<Given>(
    'organisations.end',
    [own('administrator'), district('administrator')],
    givesIt,
    'the district: administrator and coordinator only',
  ),
  takeOver: rule('organisations.take_over', [own('administrator')]),
  seeReview: rule('organisations.see_review', [own('administrator', 'privacy-officer', 'controller')]),
  review: rule('organisations.review', [own('administrator')]),
  seeTeam: rule('organisations.see_team', [own('manager')]),
  seeUnits: rule('organisations.see_units', [own(...roles)]),
  keepStaff: rule('organisations.keep_staff', [own('administrator', 'integrity-officer')]),
}
