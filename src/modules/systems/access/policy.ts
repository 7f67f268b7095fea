import { municipalRoles, own, type PersonActor, rule } from '#platform/access'

type Asked = { organisationId: string; personId?: string; approverId?: string | null; isUnmanaged?: boolean }
const atMunicipality = ({ organisationId, districtId }: PersonActor) => organisationId !== districtId
const isAnother = (actor: PersonActor, { personId }: Asked) => personId !== actor.personId

/** Who may do what with requests for access to a source, and with what was granted; printed in docs/permissions.md. */
export const may = {
  /** For oneself. */
  ask: rule<Asked>('systems.ask_access', [own(...municipalRoles)], atMunicipality, 'at a municipality'),
  ownRequest: rule<Asked>(
    'systems.own_access_request',
    [own(...municipalRoles)],
    ({ personId }, request) => request.personId === personId || request.approverId === personId,
    'who asked it, or who was asked to approve it',
  ),
  /** All requests and authorisations of the own municipality. */
  readAccess: rule<Asked>(
    'systems.read_access',
    [own('source-manager', 'coordinator', 'privacy-officer')],
    atMunicipality,
    'at a municipality',
  ),
  withdraw: rule<Asked>(
    'systems.withdraw_access',
    [own(...municipalRoles)],
    ({ personId }, request) => request.personId === personId,
    'who asked it',
  ),
  approve: rule<Asked>(
    'systems.approve_access',
    [own(...municipalRoles)],
    (actor, request) => request.approverId === actor.personId && isAnother(actor, request),
    'the manager of who asks',
  ),
  approveForNobody: rule<Asked>(
    'systems.approve_access_without_manager',
    [own('coordinator')],
    (actor, request) => request.approverId === null && isAnother(actor, request),
    'who asks has no manager here, and is someone else',
  ),
  grant: rule<Asked>('systems.grant_access', [own('source-manager')], isAnother, 'not for oneself'),
  grantForNobody: rule<Asked>(
    'systems.grant_access_without_manager',
    [own('coordinator')],
    (actor, request) => request.isUnmanaged === true && isAnother(actor, request),
    'no other source manager is there, and not for oneself',
  ),
}
