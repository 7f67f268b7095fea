import type { Phase } from '../codes.ts'
import { type Element, type Model, readModel } from './archimate.ts'
import type { Candidate } from './candidates.ts'
import { type Fault, faultOfFile } from './file.ts'

const supplierNames = ['leverancier', 'leverancier naam', 'naam leverancier', 'supplier', 'vendor']
const phaseOf: Readonly<Record<string, Phase>> = {
  gepland: 'planned',
  'in productie': 'in-use',
  'in gebruik': 'in-use',
  'uit te faseren': 'phasing-out',
  uitgefaseerd: 'ended',
}
/** What is in use somewhere is in use, also when another version of it is on its way out. */
const strongest = ['in-use', 'planned', 'phasing-out', 'ended'] as const

/** A model as one asks it: properties by their name, and what stands beside an element. */
function asked({ elements, pairs, definitions }: Model) {
  const besides = new Map<string, Element[]>()
  const add = (one: string, other: string) => {
    const found = elements.get(other)
    if (found && elements.has(one)) besides.set(one, [...(besides.get(one) ?? []), found])
  }
  for (const [source, target] of pairs) {
    add(source, target)
    add(target, source)
  }
  const propertyOf = ({ values }: Element, ...names: string[]) =>
    values.find(([ref]) => names.includes((definitions.get(ref) ?? ref).toLowerCase()))?.[1] ?? ''
  return {
    propertyOf,
    near: ({ id }: Element) => besides.get(id) ?? [],
    /** What the Softwarecatalogus or GEMMA says that it is. */
    sortOf: (it: Element) => (propertyOf(it, 'swc type') || propertyOf(it, 'gemma type')).toLowerCase(),
  }
}
type Asked = ReturnType<typeof asked>

function isCandidate(it: Element, { sortOf, near }: Asked): boolean {
  if (it.type !== 'ApplicationComponent' || sortOf(it) === 'referentiecomponent') return false
  return sortOf(it) !== 'pakketversie' || near(it).every((one) => sortOf(one) !== 'pakket')
}

function candidateOf(it: Element, { propertyOf, sortOf, near }: Asked): Candidate {
  const all = [it, ...near(it).filter((one) => sortOf(one) === 'pakketversie')]
  const around = all.flatMap(near)
  const references = around.filter((one) => sortOf(one) === 'referentiecomponent').map(({ name }) => name)
  const supplier = around.find(({ type }) => type === 'BusinessActor')?.name ?? propertyOf(it, ...supplierNames)
  const phases = all.flatMap((one) => phaseOf[propertyOf(one, 'gebruik status').toLowerCase()] ?? [])
  return {
    ...{ id: it.id, line: it.line, name: it.name, description: it.documentation, supplier: supplier || null },
    kind: sortOf(it) === 'buitengemeentelijke component' ? 'national-register' : 'municipal-system',
    references: [...new Set(references)].sort(),
    phase: strongest.find((one) => phases.includes(one)) ?? 'in-use',
    ...{ validFrom: null, validUntil: null, level: null, classification: null },
  }
}

/**
 * The applications of an ArchiMate model as candidates: of an export of the Softwarecatalogus its packages, of another model every
 * application component. Reference components of GEMMA are kinds of systems, so they are told at those that they belong to.
 */
export function candidatesInAmeff(bytes: Uint8Array): { candidates: Candidate[]; faults: Fault[] } {
  const model = readModel(bytes)
  if (model.faults.length > 0) return { candidates: [], faults: model.faults }
  const it = asked(model)
  const candidates = [...model.elements.values()]
    .filter((one) => isCandidate(one, it))
    .map((one) => candidateOf(one, it))
  return { candidates, faults: candidates.length === 0 ? [faultOfFile('ameff_no_application')] : [] }
}
