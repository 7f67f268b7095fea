import { type Framework, type FrameworkNode, frameworks, mappings } from '#modules/frameworks'
import type { Ctx } from '#platform/db'

/** The norm that everyone read in a way of their own, and what it says from now on. */
const repaired = {
  code: 'IN-06',
  text: 'Iedere kandidaat-wethouder doorloopt vóór de benoeming, ook bij een tussentijdse, een risicoanalyse integriteit door een externe partij en legt een VOG over. Van elke benoeming in deze raadsperiode zijn beide met datum vastgelegd.',
}

const rescreening = 'Herhaalscreening vindt plaats volgens het interval van de risicoklasse.'
const leaving = 'Bij vertrek of functiewijziging worden rechten uiterlijk op de laatste dag ingetrokken.'

/** Two questions in one norm become two norms, the second with a code of its own. */
function split(node: FrameworkNode): FrameworkNode[] {
  const { title: _, text: __, indicators = [], ...rest } = node
  const first = {
    ...rest,
    title: { nl: 'Herhaalscreening', en: 'Re-screening' },
    text: { nl: rescreening },
    indicators,
  }
  const title = { nl: 'Rechten ingetrokken bij vertrek', en: 'Rights withdrawn from leavers' }
  return [first, { ...rest, code: 'SC-08', title, text: { nl: leaving } }]
}

function nextFramework(framework: Framework): Framework {
  const nodes = framework.nodes.flatMap((node) => {
    if (node.code === repaired.code) return [{ ...node, text: { nl: repaired.text } }]
    return node.code === 'SC-07' ? split(node) : [node]
  })
  return { ...framework, version: '1.1', nodes }
}

/**
 * A draft of the next version: one text repaired, one norm split, and the mapping to it ready to be published. The round that
 * runs stays on the version that it started with.
 */
export async function draftNextVersion(leader: Ctx, framework: Framework, fromId: string): Promise<void> {
  const { id } = await frameworks.create(leader, nextFramework(framework), { format: 'weerwerk', warnings: [] })
  const { revision } = await mappings.startMapping(leader, id, fromId)
  await mappings.decide(leader, id, fromId, {
    norm: 'SC-07',
    revision,
    kind: 'split',
    targets: ['SC-07', 'SC-08'],
    reason: 'Herhaalscreening en vertrek waren twee vragen in één norm. (fictief)',
  })
}
