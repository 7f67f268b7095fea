import { oscalVersion, ownProp, uuidOf } from '#platform/oscal'
import type { PlanContent, PlannedAction } from './plan-content.ts'
import { listed, observationOf, relatedTo, resourcesOf } from './write-pieces.ts'

export const planFormat = 'weerwerk-plan/1'

/**
 * Writes an OSCAL plan of action and milestones: an item per action, and a risk that bears its end day and whether it is closed.
 * Owner, cost and norms travel in our own namespace, so that reading gives the same content.
 */
export function writePlan(content: PlanContent, at: Date): string {
  const { organisation, actions, pieces } = content
  const within = uuidOf(`plan ${organisation.code}`)
  const document = {
    uuid: uuidOf(`poam ${JSON.stringify(content)}`),
    metadata: {
      title: `Actieplan ${organisation.name}`,
      'last-modified': at.toISOString(),
      version: at.toISOString().slice(0, 10),
      'oscal-version': oscalVersion,
      props: [ownProp('format', planFormat), ownProp('organisation', organisation)],
      parties: [{ uuid: uuidOf(`party ${organisation.code}`), type: 'organization', name: organisation.name }],
    },
    'system-id': { id: `urn:weerwerk:${organisation.code}` },
    ...listed(
      'observations',
      pieces.map((piece) => observationOf(piece, within)),
    ),
    risks: actions.map(riskOf),
    'poam-items': actions.map((action) => itemOf(action, within)),
    ...(pieces.length > 0 ? { 'back-matter': { resources: resourcesOf(pieces) } } : {}),
  }
  return `${JSON.stringify({ 'plan-of-action-and-milestones': document }, null, 2)}\n`
}

const wordsOf = ({ title, description }: PlannedAction) => description?.trim() || title.trim() || 'Zonder omschrijving.'
const riskId = ({ id }: PlannedAction) => uuidOf(`risk ${id}`)
const statusOf = { planned: 'open', busy: 'remediating', done: 'closed', cancelled: 'closed' }

function riskOf(action: PlannedAction) {
  const { norms, dueOn, state } = action
  return {
    uuid: riskId(action),
    title: action.title,
    description: wordsOf(action),
    statement: norms.length > 0 ? `Niet op orde: ${norms.join(', ')}.` : 'Nog niet op orde.',
    status: statusOf[state],
    ...(dueOn ? { deadline: `${dueOn}T23:59:59Z` } : {}),
  }
}

function itemOf(action: PlannedAction, within: string) {
  const { id, pieces, ...own } = action
  return {
    uuid: id,
    title: action.title,
    description: wordsOf(action),
    props: Object.entries(own).map(([name, value]) => ownProp(name, value)),
    ...relatedTo(pieces, within),
    'related-risks': [{ 'risk-uuid': riskId(action) }],
  }
}
