import { z } from 'zod'
import { day, endsTooEarly, inOrder, optional, revision, words } from '../fields.ts'
import { teamRoles } from './model.ts'

const member = {
  role: z.enum(teamRoles),
  personId: optional(z.uuid()),
  name: optional(words(200)),
  subProjectId: optional(z.uuid()),
  municipalityId: optional(z.uuid()),
  startsOn: day,
  endsOn: optional(day),
}
type Given = {
  role: (typeof teamRoles)[number]
  personId: string | null
  name: string | null
  subProjectId: string | null
  municipalityId: string | null
  startsOn: string
  endsOn: string | null
}

function mustFit(given: Given, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((given.personId === null) === (given.name === null)) say('personId', 'programme.team_person_or_name')
  if ((given.role === 'municipal-contact') !== (given.municipalityId !== null))
    say('municipalityId', 'programme.team_contact_of_municipality')
  if (given.subProjectId !== null && !['project-leader', 'execution-specialist', 'member'].includes(given.role))
    say('subProjectId', 'programme.team_role_of_whole')
  if (!inOrder(given)) say('endsOn', endsTooEarly.message)
}

export const NewTeamMember = z.object(member).superRefine(mustFit)
export type NewTeamMember = z.infer<typeof NewTeamMember>
export const ChangeTeamMember = z.object({ ...member, revision }).superRefine(mustFit)
export type ChangeTeamMember = z.infer<typeof ChangeTeamMember>
