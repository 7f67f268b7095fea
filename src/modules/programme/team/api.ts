import { z } from '@hono/zod-openapi'
import { itemsApi } from '../item-api.ts'
import { ChangeTeamMember, NewTeamMember } from './input.ts'
import { teamRoles } from './model.ts'
import { addTeamMember, changeTeamMember, readTeam, removeTeamMember } from './service.ts'

const TeamMemberOut = z
  .object({
    id: z.uuid(),
    role: z.enum(teamRoles),
    personId: z.uuid().nullable(),
    name: z.string().nullable(),
    subProjectId: z.uuid().nullable(),
    municipalityId: z.uuid().nullable(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    revision: z.number().int(),
  })
  .openapi('TeamMember')

export const teamApi = itemsApi({
  path: 'team-members',
  one: 'TeamMember',
  many: 'TeamMembers',
  out: TeamMemberOut,
  list: async (ctx, id) => (await readTeam(ctx, id)).team,
  input: NewTeamMember,
  add: addTeamMember,
  changed: ChangeTeamMember,
  change: changeTeamMember,
  remove: removeTeamMember,
})
