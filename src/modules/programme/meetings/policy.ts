import { districtRoles, municipalRoles, own, type PersonActor, rule, within } from '#platform/access'
import { team } from '../tasks/model.ts'

type Meeting = { organisationId: string; districtId?: string | null; attendees?: readonly string[] }
const attends = (actor: PersonActor, { attendees = [] }: Meeting) => attendees.includes(actor.personId)

/** Who may do what with meetings of a programme; printed in docs/permissions.md. */
export const may = {
  seeMeetings: rule('programme.see_meetings', [own(...team)]),
  attendMeeting: rule<Meeting>(
    'programme.attend_meeting',
    [own(...districtRoles), within(...municipalRoles)],
    attends,
    'who was asked to the meeting',
  ),
  keepMeetings: rule('programme.keep_meetings', [own('project-leader')]),
}
