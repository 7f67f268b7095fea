import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Organisations', intro: 'The municipalities and partners of the district. These are public facts.', who: 'Everyone who is logged in sees these facts.',
  kinds: { district: 'district', municipality: 'municipality', service: 'service organisation', riec: 'RIEC', province: 'province' },
  columns: { name: 'Name', kind: 'Kind', code: 'Code', inhabitants: 'Inhabitants', staff: 'Staff (estimate)', names: 'May see names', mail: 'E-mail', role: 'Role', from: 'From', to: 'Until', end: 'End' },
  allow: 'Allow', forbid: 'Withdraw', yes: 'yes', no: 'no',
  people: { title: 'People and rights', intro: 'Who may do what for your organisation.', who: 'Administrators, coordinators and signers see this list. The district sees the coordinator, secretary, mayor and administrator only.', invite: 'Invite someone', name: 'Name', mail: 'E-mail address', role: 'Role', startsOn: 'From', submit: 'Invite', invited: 'The invitation was sent.', end: 'End', endConfirm: 'This role ends today.', search: 'Search by name or role', none: 'No one found.', export: 'Spreadsheet' },
  roles: { coordinator: 'coordinator', contributor: 'contributor', secretary: 'secretary', mayor: 'mayor', 'integrity-officer': 'integrity and HR', 'report-handler': 'report handler', trainer: 'trainer', manager: 'manager', controller: 'controller', 'privacy-officer': 'privacy officer', 'attention-officer': 'attention officer', 'source-manager': 'source manager', employee: 'employee', 'project-leader': 'project leader', analyst: 'analyst', assessor: 'assessor', 'execution-specialist': 'execution specialist', 'oto-planner': 'OTO planner', 'board-member': 'board member', 'province-reader': 'province reader', administrator: 'administrator' } as Record<string, string>,
}

export const reasons: Record<string, string> = {
  'organisations.role_not_here': 'This role does not fit your organisation.',
  'organisations.already_has_role': 'This person has this role already.',
  'organisations.last_administrator': 'This is the last administrator. Give someone else this role first.',
  'organisations.invite.forbidden': 'Only the administrator or coordinator invites people.',
  'organisations.see_people.forbidden': 'This list is for administrators, coordinators and signers.',
}
