import { oneLine, oscalVersion, ownProp, uuidOf } from '#platform/oscal'
import type { PlanContent, PlannedAction } from './plan-content.ts'
import { listed, observationOf, relatedTo, resourcesOf } from './write-pieces.ts'

export const planFormat = 'weerwerk-plan/1'

/**
 * Writes an OSCAL plan of action and milestones: an item per action, and a risk that bears its end day, whether it is closed and,
 * as remediation, who does it from when until when. The rest travels in our own namespace, so that reading gives the same content.
 */
export function writePlan(content: PlanContent, at: Date): string {
  const { organisation, actions, pieces, files } = content
  const within = uuidOf(`plan ${organisation.code}`)
  const owners = [
    ...new Map(actions.flatMap(({ ownerId, ownerRole }) => (ownerId ? [[ownerId, ownerRole] as const] : []))),
  ]
  const document = {
    uuid: uuidOf(`poam ${JSON.stringify(content)}`),
    metadata: {
      title: oneLine(`Actieplan ${organisation.name}`, 'Actieplan'),
      'last-modified': at.toISOString(),
      version: at.toISOString().slice(0, 10),
      'oscal-version': oscalVersion,
      props: [ownProp('format', planFormat), ownProp('organisation', organisation)],
      ...listed(
        'roles',
        actions.some(({ ownerId }) => ownerId) ? [{ id: ownerRoleId, title: 'Eigenaar van een actie' }] : [],
      ),
      parties: [
        {
          uuid: uuidOf(`party ${organisation.code}`),
          type: 'organization',
          name: oneLine(organisation.name, organisation.code),
        },
        ...owners.map(([uuid, role]) => ({ uuid, type: 'person', name: oneLine(role ?? '', 'Eigenaar') })),
      ],
    },
    'system-id': { id: `urn:weerwerk:${organisation.code}` },
    ...listed(
      'observations',
      pieces.map((piece) => observationOf(piece, within)),
    ),
    risks: actions.map(riskOf),
    'poam-items': actions.map((action) => itemOf(action, within)),
    ...(pieces.length > 0 ? { 'back-matter': { resources: resourcesOf(pieces, files) } } : {}),
  }
  return `${JSON.stringify({ 'plan-of-action-and-milestones': document }, null, 2)}\n`
}

const ownerRoleId = 'owner'
const titleOf = ({ title }: PlannedAction) => oneLine(title, 'Zonder titel.')
const wordsOf = (action: PlannedAction) => action.description?.trim() || titleOf(action)
const riskId = ({ id }: PlannedAction) => uuidOf(`risk ${id}`)
const statusOf = { planned: 'open', busy: 'remediating', done: 'closed', cancelled: 'closed' }

function riskOf(action: PlannedAction) {
  const { norms, dueOn, state } = action
  return {
    uuid: riskId(action),
    title: titleOf(action),
    description: wordsOf(action),
    statement: norms.length > 0 ? `Niet op orde: ${norms.join(', ')}.` : 'Nog niet op orde.',
    status: statusOf[state],
    ...(dueOn ? { deadline: `${dueOn}T23:59:59Z` } : {}),
    remediations: [remedyOf(action)],
  }
}

/** Who does it, and from when until when, as other tools read it. */
function remedyOf(action: PlannedAction) {
  const { id, startsOn, dueOn, ownerId, state } = action
  const range = { start: `${startsOn ?? dueOn}T00:00:00Z`, end: `${dueOn ?? startsOn}T23:59:59Z` }
  const task = {
    uuid: uuidOf(`task ${id}`),
    type: 'action',
    title: titleOf(action),
    ...(startsOn || dueOn ? { timing: { 'within-date-range': range } } : {}),
    ...(ownerId ? { 'responsible-roles': [{ 'role-id': ownerRoleId, 'party-uuids': [ownerId] }] } : {}),
  }
  return {
    uuid: uuidOf(`remedy ${id}`),
    lifecycle: state === 'done' ? 'completed' : 'planned',
    title: titleOf(action),
    description: wordsOf(action),
    tasks: [task],
  }
}

function itemOf(action: PlannedAction, within: string) {
  const { id, pieces, ...own } = action
  return {
    uuid: id,
    title: titleOf(action),
    description: wordsOf(action),
    props: Object.entries(own).map(([name, value]) => ownProp(name, value)),
    ...relatedTo(pieces, within),
    'related-risks': [{ 'risk-uuid': riskId(action) }],
  }
}
