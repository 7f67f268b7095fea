import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Team',
  intro: 'Who is what in the programme?',
  explain:
    'This shows who is the principal, who leads, who carries out and who is the contact in each municipality. A role in the team gives no rights in Weerwerk: those the administrator gives.',
  itemExplain:
    'Choose someone who works at the district, or type the name of who has no account. A contact belongs to a municipality.',
  new: 'Add someone',
  none: 'Nobody is in the team yet.',
  missing: (names) => `Still without a contact: ${names}.`,
  who: 'Who',
  role: 'Role',
  roles: {
    principal: 'Principal on the board',
    'official-principal': 'Official principal',
    'programme-manager': 'Programme manager',
    'project-leader': 'Project leader',
    'execution-specialist': 'Execution specialist',
    'municipal-contact': 'Contact of a municipality',
    'riec-account-manager': 'RIEC account manager',
    member: 'Member of the project group',
  },
  person: 'Someone of the district',
  noPerson: 'Nobody of the district',
  name: 'Or a name',
  nameHint: 'For who has no account.',
  about: 'Of which sub-project?',
  municipality: 'Of which municipality?',
  noMunicipality: 'No municipality',
  startsOn: 'From',
  endsOn: 'To',
  unknown: 'no longer known',
  removeText: 'This line disappears. Has someone stopped? Then rather fill in the last day.',
}

export const reasons: Record<string, string> = {
  'programme.team_person_or_name': 'Choose someone of the district or type a name: one of the two.',
  'programme.team_contact_of_municipality':
    'A contact belongs to a municipality. Choose one, and choose none with another role.',
  'programme.team_role_of_whole': 'This role is of the whole programme. Choose no sub-project.',
  'programme.team_member_in_use': 'This line is still in use.',
  'team-member.not_found': 'This line of the team is not there, or no longer.',
  'team-member.changed_meanwhile': 'Someone changed this line meanwhile. Load the page again.',
}
