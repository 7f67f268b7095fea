import { oscalVersion, ownProp, uuidOf } from '#platform/oscal'
import { idsOf } from '../../formats/write-oscal.ts'
import type { Framework } from '../../model.ts'
import { textIn } from '../../tree.ts'
import type { MappingContent, Transfer } from '../model.ts'
import { changedFields } from '../same.ts'

export type Written = { content: MappingContent; before: Framework; after: Framework; isPublished: boolean; at: Date }

/**
 * Writes an OSCAL 1.2 mapping collection between the catalogs that `writeOscal` makes of both versions. OSCAL has no word for
 * what happens to an answer, so the kind of a transfer, its reason and the steps of levels travel in our own namespace.
 */
export function writeMappingOscal({ content, before, after, isPublished, at }: Written): string {
  const { language } = after
  const [from, to] = [resourceOf(before), resourceOf(after)]
  const title = `${textIn(after.title, language)}: ${before.version} → ${after.version}`
  const ids = { from: idsOf(before.nodes), to: idsOf(after.nodes) }
  const seed = JSON.stringify([before.code, before.version, after.version, content])
  const mapping = {
    uuid: uuidOf(`mapping ${seed}`),
    'source-resource': { type: 'catalog', href: `#${from.uuid}` },
    'target-resource': { type: 'catalog', href: `#${to.uuid}` },
    props: [ownProp('versions', { code: after.code, from: before.version, to: after.version }), ...restOf(content)],
    maps: content.transfers.flatMap((transfer) => mapOf(transfer, { ids, before, after, seed })),
    ...gapOf(content, ids.from, seed),
  }
  const document = {
    uuid: uuidOf(`collection ${seed}`),
    metadata: {
      title,
      'last-modified': at.toISOString(),
      version: after.version,
      'oscal-version': oscalVersion,
      props: [ownProp('format', 'weerwerk-mapping/1')],
    },
    provenance: {
      method: 'hybrid',
      'matching-rationale': 'semantic',
      status: isPublished ? 'complete' : 'draft',
      'mapping-description': 'Proposed by equal codes and texts, decided by the project leader norm by norm.',
    },
    mappings: [mapping],
    'back-matter': { resources: [from, to] },
  }
  return `${JSON.stringify({ 'mapping-collection': document }, null, 2)}\n`
}

const resourceOf = (framework: Framework) => ({
  uuid: uuidOf(`version ${framework.code} ${framework.version}`),
  title: `${textIn(framework.title, framework.language)} ${framework.version}`,
})

/** What has no place in OSCAL: why a norm is dropped, norms that nobody decided on, and levels. */
function restOf({ transfers, levels }: MappingContent) {
  const dropped = transfers.filter(({ kind }) => kind === 'drop').map(({ norm, reason }) => ({ norm, reason }))
  const open = transfers.filter(({ kind }) => kind === null).map(({ kind: _, ...transfer }) => transfer)
  return [
    ...(dropped.length > 0 ? [ownProp('dropped', dropped)] : []),
    ...(open.length > 0 ? [ownProp('undecided', open)] : []),
    ...(levels ? [ownProp('levels', levels)] : []),
  ]
}

type Around = {
  ids: { from: Map<string, string>; to: Map<string, string> }
  before: Framework
  after: Framework
  seed: string
}

function mapOf({ norm, kind, targets, reason }: Transfer, { ids, before, after, seed }: Around) {
  if (kind === null || kind === 'drop') return []
  const item = (code: string, of: Map<string, string>) => {
    const id = of.get(code) ?? code
    return { type: 'control', 'id-ref': id, ...(id === code ? {} : { props: [ownProp('code', code)] }) }
  }
  const [first = ''] = targets
  const isEqual = changedFields(before, after, { from: norm, to: first }).length === 0
  const relationship = { carry: isEqual ? 'equal-to' : 'equivalent-to', confirm: 'intersects-with' } as const
  return [
    {
      uuid: uuidOf(`map ${norm} ${seed}`),
      relationship: kind === 'carry' || kind === 'confirm' ? relationship[kind] : sets[kind],
      sources: [item(norm, ids.from)],
      targets: targets.map((target) => item(target, ids.to)),
      props: [ownProp('transfer', kind), ...(reason ? [ownProp('reason', reason)] : [])],
    },
  ]
}

/** Of the source to its targets together: what is split is all of them, what is merged is a part. */
const sets = { split: 'equivalent-to', merge: 'subset-of' } as const

function gapOf({ transfers }: MappingContent, ids: Map<string, string>, seed: string) {
  const gone = transfers.filter(({ kind }) => kind === 'drop').map(({ norm }) => ids.get(norm) ?? norm)
  if (gone.length === 0) return {}
  return { 'source-gap-summary': { uuid: uuidOf(`gap ${seed}`), 'unmapped-controls': [{ 'with-ids': gone }] } }
}
