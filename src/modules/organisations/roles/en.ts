import type { Texts } from '#platform/language'
import type { peopleNl, personNl, reviewNl, takeOverNl } from './nl.ts'

export const peopleEn: Texts<typeof peopleNl> = {
  title: 'People and rights',
  intro: 'Who may do what for your organisation.',
  explain:
    'Each line is a role of someone, with a start and sometimes an end. Open someone to change or end a role, or to send the invitation again. Nothing is erased: what ends can still be found here.',
  who: 'Administrators, coordinators and signers see this list. The district sees the coordinator, secretary, mayor and administrator only.',
  tabs: 'Parts',
  tabPeople: 'People and rights',
  invite: 'Invite someone',
  inviteHelp: 'They get a mail with a link to choose a password. The link works for seven days.',
  name: 'Name',
  mail: 'E-mail address',
  role: 'Role',
  allRoles: 'all roles',
  which: 'Which',
  whichOnes: { now: 'running and planned', ended: 'ended', all: 'all' },
  startsOn: 'From',
  startsOnHint: 'Empty means: from today.',
  endsOn: 'Until',
  endsOnHint: 'Empty means: until someone ends the role.',
  submit: 'Invite',
  invited: 'The invitation goes out by mail within a minute.',
  openEnd: 'no end',
  search: 'Search by name, mail or role',
  none: 'No one found.',
  noneHelp: 'Choose other filters, or invite someone.',
  found: (n: number) => (n === 1 ? '1 role' : `${n} roles`),
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
}

export const personEn: Texts<typeof personNl> = {
  who: 'Administrators, coordinators and signers see this page. Only the administrator and the integrity or HR officer see employments.',
  explain:
    'You see the roles and employments at your organisation, also those that ended. You do not see what this person does elsewhere.',
  roles: 'Roles',
  noRoles: 'This person has no role here and can not log in for your organisation.',
  employments: 'Employments',
  noEmployments: 'No employment is known. Employments come from the file of your personnel system.',
  states: { running: 'running', planned: 'planned', ended: 'ended' },
  state: 'Now',
  reviewed: 'Last reviewed',
  never: 'never yet',
  change: 'Change or end',
  changeRole: 'Replace by another role',
  changeHelp: 'The old role stops and the new one starts today. Who is logged in notices on the next page.',
  newRole: 'New role',
  changeSubmit: 'Replace the role',
  end: 'End the role',
  endHelp:
    'The role stops today, or after the day that you choose. This can not be taken back: who needs the role again gets it anew. When it is the last role, this person can no longer log in.',
  lastDay: 'Last day',
  lastDayHint: 'Empty means: the role does not hold today any more.',
  endSubmit: 'Yes, end this role',
  inviteAgain: 'Send the invitation again',
  inviteAgainHelp: 'For who lost the mail or was too late. There will be a new link; the old one stops working.',
  add: 'Give another role',
  addSubmit: 'Give the role',
  done: {
    gewijzigd: 'The role is replaced.',
    beeindigd: 'The role has ended.',
    uitgenodigd: 'The invitation goes out by mail within a minute.',
    gegeven: 'The role is given. A mail goes to this person.',
  },
}

export const reviewEn: Texts<typeof reviewNl> = {
  title: 'Yearly review of rights',
  who: 'The administrator, the controller and the privacy officer of your organisation see this list.',
  intro: 'Look every year whether everyone still needs their roles. Decide per role: keep or end.',
  explain:
    'A role must be looked at again when that did not happen for a year. You decide per role; who decides and when is kept. Take the list along as evidence for the auditor or supervisor.',
  year: 'Year',
  which: 'Which',
  whichOnes: { all: 'all', open: 'still to review', overdue: 'not reviewed for over a year', done: 'reviewed' },
  search: 'Search by name or role',
  progress: (done: number, total: number) => `${done} of ${total} reviewed`,
  counts: (kept: number, ended: number) => `${kept} kept, ${ended} ended`,
  overdue: 'Not reviewed for over a year',
  overdueShort: 'review again',
  reviewedOn: 'Last reviewed',
  reviewedBy: 'By',
  never: 'never yet',
  outcome: 'Decision',
  outcomes: { keep: 'kept', end: 'ended' },
  stillOpen: 'still open',
  keep: 'Keep',
  end: 'End',
  endHelp: 'The role then no longer holds today. This can not be taken back.',
  endSubmit: 'Yes, end this role',
  none: 'No roles found.',
  allDone: 'All roles of this year were reviewed.',
  past: 'You are looking at an earlier year. Decisions are possible in the present year only.',
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
}

export const takeOverEn: Texts<typeof takeOverNl> = {
  title: 'Take over people',
  intro: 'An organisation went up in yours. Choose who gets the same role with you.',
  explain:
    'The roles of these people ended with their organisation. Whom you tick gets the same role with you today, and a mail about it. Who signs and who administers is not ticked beforehand: a new municipality chooses that anew. Employments and units are not taken over: read in your staff file for that.',
  who: 'Only the administrator of your organisation sees this list, until a year after the merger.',
  from: (name: string, day: string) => `${name}, ended on ${day}`,
  until: (day: string) => `until ${day}`,
  consequence: 'This is put in the log. Afterwards you can change or end a role on the page of the person.',
  submit: 'Take over these people',
  taken: (n: number) => (n === 1 ? '1 role was taken over.' : `${n} roles were taken over.`),
  toPeople: 'To people and rights',
  outdated: 'The list has changed meanwhile. Nothing was taken over yet. Look again.',
  none: 'There is nobody to take over.',
  waiting: (n: number) =>
    n === 1
      ? 'There is 1 role to take over from an organisation that went up in yours.'
      : `There are ${n} roles to take over from an organisation that went up in yours.`,
}
