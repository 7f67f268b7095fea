import { district, own, type PersonActor, rule } from '#platform/access'
import type { InspectionState, Place } from './model.ts'

/** `place` is that of the actor in this inspection. */
type InspectionRecord = {
  organisationId: string
  districtId?: string | null
  place?: Place | null
  state?: InspectionState
}
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
const isFirst = (_: PersonActor, { place }: InspectionRecord) => place === 'first'
const isPlaced = (_: PersonActor, { place }: InspectionRecord) => Boolean(place)
const assigned = 'assigned to this municipality'
/** An assessor only where assigned; others by their role. */
const unlessStranger = (actor: PersonActor, { place, organisationId }: InspectionRecord) =>
  Boolean(place) ||
  actor.organisationId === organisationId ||
  actor.roles.some((role) => role === 'project-leader' || role === 'analyst' || role === 'administrator')

/** Who may do what in an independent assessment; printed in docs/permissions.md. */
export const may = {
  list: rule('assessments.list_inspections', [
    own(...inScan, 'project-leader', 'analyst', 'administrator', 'assessor'),
  ]),
  see: rule<InspectionRecord>(
    'assessments.see_inspection',
    [own(...inScan), district('project-leader', 'analyst', 'administrator', 'assessor')],
    unlessStranger,
    'an assessor only where assigned',
  ),
  readResult: rule<InspectionRecord>(
    'assessments.read_inspection',
    [own(...inScan), district('project-leader', 'analyst', 'assessor')],
    (actor, record) => unlessStranger(actor, record) && (Boolean(record.place) || record.state !== 'draft'),
    'the assessors while it is a draft, others from the hearing on',
  ),
  assign: rule('assessments.assign', [district('project-leader')]),
  declareEmployer: rule<{ organisationId: string; personId: string }>(
    'assessments.declare_employer',
    [own('project-leader', 'assessor')],
    (actor, { personId }) => actor.roles.includes('project-leader') || actor.personId === personId,
    'an assessor only for oneself',
  ),
  endEmployer: rule('assessments.end_employer', [own('project-leader')]),
  judge: rule<InspectionRecord>('assessments.judge', [district('assessor')], isPlaced, assigned),
  hear: rule<InspectionRecord>('assessments.hear', [district('assessor')], isFirst, 'the first assessor'),
  signVerdict: rule<InspectionRecord>(
    'assessments.sign_inspection',
    [district('assessor')],
    isFirst,
    'the first assessor',
  ),
  plan: rule<InspectionRecord>(
    'assessments.plan_visit',
    [district('assessor', 'project-leader')],
    (actor, { place }) => Boolean(place) || actor.roles.includes('project-leader'),
    'an assessor only where assigned',
  ),
  reply: rule('assessments.reply', [own('coordinator')]),
  acknowledge: rule('assessments.acknowledge', [own('secretary', 'mayor')]),
}
