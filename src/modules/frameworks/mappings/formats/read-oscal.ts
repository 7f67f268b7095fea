import { ownProps } from '#platform/oscal'
import { isObject, type Loose, objectsOf, textOf } from '../../formats/values.ts'
import { idsOf } from '../../formats/write-oscal.ts'
import type { Framework } from '../../model.ts'
import { type MappingFault, mappingFault } from '../check.ts'
import { ContentInput } from '../input.ts'
import type { LevelStep, Transfer, TransferKind } from '../model.ts'

/** What a file says, as far as it says it; norms that it does not name are left out. */
export type MappingReading = { transfers: Transfer[]; levels: LevelStep[] | null; faults: MappingFault[] }

/**
 * Reads an OSCAL 1.2 mapping collection: ours without loss. In one of another tool the relationship decides: equal is carried,
 * everything else is confirmed, and controls that it calls unmapped wait for a decision.
 */
export function readMappingOscal(collection: Loose, before: Framework, after: Framework): MappingReading {
  const all = objectsOf(collection.mappings)
  const [mapping] = all
  if (!mapping || all.length > 1) return faulty('one_mapping')
  const { values, damaged } = ownProps(mapping)
  const faults = damaged.map((name) => mappingFault(null, 'damaged', { name }))
  const { versions, levels, dropped, undecided } = values
  if (isObject(versions) && !isOf(versions, before, after)) return faulty('other_versions', versionWords(versions))
  const codes = { from: codesOf(before), to: codesOf(after) }
  const transfers = objectsOf(mapping.maps).flatMap((map) => transfersOf(map, codes, faults))
  const rest = ContentInput.safeParse({
    transfers: [
      ...objectsOf(dropped).map((one) => ({ ...one, kind: 'drop', targets: [] })),
      ...objectsOf(undecided).map((one) => ({ ...one, kind: null })),
    ],
    levels: levels ?? null,
  })
  if (!rest.success) return faulty('damaged', { name: 'dropped, undecided, levels' })
  return { transfers: shared([...transfers, ...rest.data.transfers]), levels: rest.data.levels, faults }
}

const faulty = (reason: string, params: MappingFault['params'] = {}): MappingReading => ({
  transfers: [],
  levels: null,
  faults: [mappingFault(null, reason, params)],
})

const isOf = ({ code, from, to }: Loose, before: Framework, after: Framework) =>
  code === after.code && from === before.version && to === after.version
const versionWords = ({ code, from, to }: Loose) => ({ code: textOf(code), from: textOf(from), to: textOf(to) })

/** Codes by the identifier that they have in a catalog. */
const codesOf = ({ nodes }: Framework) => new Map([...idsOf(nodes)].map(([code, id]) => [id, code]))

type Codes = { from: Map<string, string>; to: Map<string, string> }

function transfersOf(map: Loose, codes: Codes, faults: MappingFault[]): Transfer[] {
  const { values, damaged } = ownProps(map)
  for (const name of damaged) faults.push(mappingFault(null, 'damaged', { name }))
  const sources = objectsOf(map.sources).map((item) => codeOf(item, codes.from))
  const targets = objectsOf(map.targets).map((item) => codeOf(item, codes.to))
  const relationship = isObject(map.relationship) ? textOf(map.relationship.type) : textOf(map.relationship)
  const kind = kindIn(values.transfer) ?? kindFrom(relationship, sources.length, targets.length)
  return sources.map((norm) => ({ norm, kind, targets, reason: textOf(values.reason) || null }))
}

function codeOf(item: Loose, codes: Map<string, string>): string {
  const id = textOf(item['id-ref'])
  const { code } = ownProps(item).values
  return textOf(code) || codes.get(id) || id
}

const kindIn = (value: unknown): TransferKind | null =>
  value === 'carry' || value === 'confirm' || value === 'split' || value === 'merge' ? value : null

function kindFrom(relationship: string, sources: number, targets: number): TransferKind | null {
  if (targets === 0 || relationship === 'no-relationship') return null
  if (targets > 1) return 'split'
  if (sources > 1) return 'merge'
  return relationship === 'equal-to' ? 'carry' : 'confirm'
}

/** A norm in several maps goes to all their targets; a control may be said to be a part of two. */
function shared(transfers: readonly Transfer[]): Transfer[] {
  return [...Map.groupBy(transfers, ({ norm }) => norm)].flatMap(([norm, [first, ...more]]) => {
    if (!first) return []
    if (more.length === 0) return [first]
    const targets = [...new Set([first, ...more].flatMap((one) => one.targets))]
    return [{ norm, kind: targets.length > 1 ? 'split' : first.kind, targets, reason: first.reason }]
  })
}
