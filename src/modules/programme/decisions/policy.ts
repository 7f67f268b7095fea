import { own, type PersonActor, rule, within } from '#platform/access'

/** What policies look at: a proposal as the version that the board last got says whom it is for. */
export type Judged = {
  organisationId: string
  districtId?: string | null
  state?: string
  agendaVersion?: number | null
  isPublic?: boolean
  municipalities?: readonly string[]
}

const onAgenda = (_actor: PersonActor, { agendaVersion }: Judged) => agendaVersion != null
const decidedFor = ({ organisationId }: PersonActor, it: Judged) =>
  it.state === 'decided' && (it.isPublic === true || (it.municipalities ?? []).includes(organisationId))
const decidedInPublic = (_actor: PersonActor, it: Judged) => it.state === 'decided' && it.isPublic === true

/** Who may do what with proposals to the board and its decisions; printed in docs/permissions.md. */
export const may = {
  keepProposals: rule('programme.keep_proposals', [own('project-leader')]),
  readProposals: rule('programme.read_proposals', [
    own('project-leader', 'analyst', 'execution-specialist', 'programme-controller'),
  ]),
  readAgenda: rule<Judged>(
    'programme.read_agenda',
    [own('board-member'), within('mayor')],
    onAgenda,
    'once the proposal was on the agenda',
  ),
  readDecided: rule<Judged>(
    'programme.read_decided',
    [within('coordinator', 'secretary', 'controller')],
    decidedFor,
    'the proposal was decided, and is public or asks something of the own municipality',
  ),
  readPublicDecided: rule<Judged>(
    'programme.read_public_decided',
    [own('province-reader', 'administrator')],
    decidedInPublic,
    'the proposal is public and was decided',
  ),
  commentForBoard: rule<Judged>(
    'programme.comment_for_board',
    [own('board-member', 'project-leader'), within('mayor')],
    onAgenda,
    'once the proposal was on the agenda',
  ),
  /** Everyone who can see some proposal or decision: the lists show what is theirs. */
  seeDecisions: rule('programme.see_decisions', [
    own(
      'project-leader',
      'analyst',
      'execution-specialist',
      'programme-controller',
      'board-member',
      'province-reader',
      'administrator',
    ),
    within('mayor', 'coordinator', 'secretary', 'controller'),
  ]),
}
