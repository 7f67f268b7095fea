import { district, own, type PersonActor, rule } from '#platform/access'

type ScanRecord = { organisationId: string; districtId?: string | null; delegatedTo?: readonly string[] }
const isAsked = (actor: PersonActor, { delegatedTo = [] }: ScanRecord) =>
  actor.roles.includes('coordinator') || delegatedTo.includes(actor.personId)

const inScan = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
] as const
/** Those who can be asked for a norm and then answer it. */
export const answering = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'controller',
] as const
const keepers = ['project-leader', 'analyst', 'administrator'] as const

/** Who may do what with rounds and scans; printed in docs/permissions.md. */
export const may = {
  keepRounds: rule('assessments.keep_rounds', [own('project-leader')]),
  followRound: rule('assessments.follow_round', [own(...keepers)]),
  seeRound: rule('assessments.see_round', [
    { roles: [...inScan, ...keepers, 'board-member', 'execution-specialist', 'province-reader'], scope: 'any' },
  ]),
  readScan: rule('assessments.read_scan', [own(...inScan)]),
  answer: rule<ScanRecord>(
    'assessments.answer',
    [own(...answering)],
    isAsked,
    'coordinator, or whoever the norm is delegated to',
  ),
  comment: rule('assessments.comment', [own(...inScan)]),
  delegate: rule('assessments.delegate', [own('coordinator')]),
  openEvidence: rule('assessments.open_evidence', [own(...inScan), district('project-leader', 'analyst')]),
  addEvidence: rule('assessments.add_evidence', [own(...answering)]),
  exchange: rule('assessments.exchange', [own('coordinator')]),
  submit: rule('assessments.submit', [own('coordinator')]),
  sign: rule('assessments.sign', [own('secretary', 'mayor')]),
  reopen: rule('assessments.reopen', [own('secretary', 'mayor')]),
  release: rule('assessments.release', [own('coordinator')]),
  readReleased: rule('assessments.read_released', [district('project-leader', 'analyst')]),
}
