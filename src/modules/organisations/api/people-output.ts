import { z } from '@hono/zod-openapi'
import type { Member } from '../members.ts'
import type { HeldPost, HeldRole, PersonView } from '../person.ts'
import type { Ended, Invited } from '../rights.ts'
import { employmentKinds } from '../staff/model.ts'

const period = { startsOn: z.iso.date(), endsOn: z.iso.date().nullable() }

export const MembershipOut = z
  .object({ id: z.uuid(), personId: z.uuid(), name: z.string(), mail: z.string(), role: z.string(), ...period })
  .openapi('Membership')
export const presentMembership = (it: Member): z.infer<typeof MembershipOut> => ({
  id: it.id,
  personId: it.personId,
  name: it.name,
  mail: it.mail,
  role: it.role,
  startsOn: it.startsOn,
  endsOn: it.endsOn,
})

/** Whether someone is known elsewhere is nobody's business, so that is not told. */
export const InvitedOut = z.object({ personId: z.uuid(), organisationName: z.string() }).openapi('Invited')
export const presentInvited = ({ personId, organisationName }: Invited): z.infer<typeof InvitedOut> => ({
  personId,
  organisationName,
})

export const EndedOut = z.object({ personId: z.uuid(), lastDay: z.iso.date() }).openapi('EndedMembership')
export const presentEnded = ({ personId, lastDay }: Ended): z.infer<typeof EndedOut> => ({ personId, lastDay })

const RoleOut = z.object({
  membershipId: z.uuid(),
  role: z.string(),
  ...period,
  reviewedOn: z.iso.date().nullable().openapi({ description: 'the last time that the yearly review looked at it' }),
})
const PostOut = z.object({
  id: z.uuid(),
  number: z.string(),
  function: z.string(),
  kind: z.enum(employmentKinds),
  unit: z.string().nullable(),
  manager: z.string().nullable(),
  ...period,
})
export const PersonOut = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mail: z.string(),
    roles: z.array(RoleOut),
    employments: z.array(PostOut).openapi({ description: 'for who keeps the staff' }),
  })
  .openapi('Person')

const presentRole = ({ id, role, startsOn, endsOn, reviewedOn }: HeldRole) => ({
  membershipId: id,
  role,
  startsOn,
  endsOn,
  reviewedOn,
})
const presentPost = ({ id, number, function: work, kind, unit, manager, startsOn, endsOn }: HeldPost) => ({
  id,
  number,
  function: work,
  kind,
  unit,
  manager,
  startsOn,
  endsOn,
})
export const presentPerson = ({ id, name, mail, roles, employments }: PersonView): z.infer<typeof PersonOut> => ({
  id,
  name,
  mail,
  roles: roles.map(presentRole),
  employments: employments.map(presentPost),
})
