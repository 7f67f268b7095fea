import type { Phase } from '../codes.ts'
import type { Candidate } from './candidates.ts'
import { type Fault, faultOfFile } from './file.ts'
import { type Opened, readXml } from './xml.ts'

/** The namespace of the Open Group's exchange format for ArchiMate 3.0, 3.1 and 3.2. */
const archimate = 'http://www.opengroup.org/xsd/archimate/3.0/'

type Element = {
  id: string
  type: string
  line: number
  name: string
  documentation: string
  /** Values by the id of their definition, and by their name once that is known. */
  values: [string, string][]
}
type Model = {
  elements: Map<string, Element>
  /** Pairs of elements with a relation, whatever its kind. */
  pairs: [string, string][]
  definitions: Map<string, string>
  faults: Fault[]
}

const kept = new Set(['ApplicationComponent', 'BusinessActor'])
const under = (path: readonly string[], ...names: string[]) =>
  path.length === names.length && names.every((name, at) => path[at] === name)
const element = ['model', 'elements', 'element'] as const

/** Takes what matters out of a model: applications, those who supply them, properties, and what is related to what. */
function readModel(bytes: Uint8Array): Model {
  const model: Model = { elements: new Map(), pairs: [], definitions: new Map(), faults: [] }
  const seen = new Set<string>()
  let [current, property, definition]: [Element | null, string, string] = [null, '', '']
  let language = ''
  const told = new Map<string, string>()
  const begin = ({ attributes, line }: Opened) => {
    const id = attributes.get('identifier') ?? ''
    const type = attributes.get('type') ?? ''
    current = null
    told.clear()
    if (!kept.has(type)) return
    if (id === '' || seen.has(id))
      model.faults.push(faultOfFile(id === '' ? 'ameff_no_id' : 'ameff_id_twice', { id }, line))
    seen.add(id)
    current = { id, type, line, name: '', documentation: '', values: [] }
  }
  /** Of a text in more languages the Dutch one counts, otherwise the first. */
  const keep = (field: 'name' | 'documentation', text: string) => {
    if (current === null || text === '' || (told.has(field) && language !== 'nl')) return
    current[field] = text
    told.set(field, language)
  }
  const opened = (it: Opened, path: readonly string[]) => {
    if (path.length === 1) mustBeModel(it, model.faults)
    language = it.attributes.get('lang') ?? ''
    if (under(path, ...element)) begin(it)
    if (under(path, ...element, 'properties', 'property')) property = it.attributes.get('propertyDefinitionRef') ?? ''
    if (under(path, 'model', 'propertyDefinitions', 'propertyDefinition'))
      definition = it.attributes.get('identifier') ?? ''
    if (under(path, 'model', 'relationships', 'relationship'))
      model.pairs.push([it.attributes.get('source') ?? '', it.attributes.get('target') ?? ''])
  }
  const closed = (text: string, path: readonly string[]) => {
    if (under(path, ...element, 'name')) keep('name', text)
    if (under(path, ...element, 'documentation')) keep('documentation', text)
    if (under(path, ...element, 'properties', 'property', 'value')) current?.values.push([property, text])
    if (under(path, 'model', 'propertyDefinitions', 'propertyDefinition', 'name'))
      model.definitions.set(definition, text)
    if (!under(path, ...element) || current === null) return
    if (current.name === '') model.faults.push(faultOfFile('ameff_no_name', { id: current.id }, current.line))
    else model.elements.set(current.id, current)
    current = null
  }
  const fault = readXml(bytes, { opened, closed })
  if (fault) model.faults = [faultOfFile(fault.reason, fault.params, fault.line)]
  return model
}

function mustBeModel({ name, space, line }: Opened, faults: Fault[]): void {
  if (name === 'model' && space === archimate) return
  const isOther = name === 'model' && space.startsWith('http://www.opengroup.org/xsd/archimate')
  faults.push(faultOfFile(isOther ? 'ameff_version' : 'ameff_no_model', {}, line))
}

const supplierNames = ['leverancier', 'leverancier naam', 'naam leverancier', 'supplier', 'vendor']
const phaseOf: Readonly<Record<string, Phase>> = {
  gepland: 'planned',
  'in productie': 'in-use',
  'in gebruik': 'in-use',
  'uit te faseren': 'phasing-out',
  uitgefaseerd: 'ended',
}

/**
 * The applications of an ArchiMate model as candidates: of an export of the Softwarecatalogus its packages, of another model every
 * application component. Reference components of GEMMA are kinds of systems, so they are told at those that they belong to.
 */
export function candidatesInAmeff(bytes: Uint8Array): { candidates: Candidate[]; faults: Fault[] } {
  const { elements, pairs, definitions, faults } = readModel(bytes)
  if (faults.length > 0) return { candidates: [], faults }
  const propertyOf = (it: Element, ...names: string[]) =>
    it.values.find(([ref]) => names.includes((definitions.get(ref) ?? ref).toLowerCase()))?.[1] ?? ''
  const sortOf = (it: Element) => (propertyOf(it, 'swc type') || propertyOf(it, 'gemma type')).toLowerCase()
  const besides = new Map<string, Element[]>()
  const add = (one: string, other: string) => {
    const found = elements.get(other)
    if (found && elements.has(one)) besides.set(one, [...(besides.get(one) ?? []), found])
  }
  for (const [source, target] of pairs) {
    add(source, target)
    add(target, source)
  }
  const near = (it: Element) => besides.get(it.id) ?? []
  const versionsOf = (it: Element) => near(it).filter((one) => sortOf(one) === 'pakketversie')
  const isReference = (it: Element) => sortOf(it) === 'referentiecomponent'
  const isCandidate = (it: Element) =>
    it.type === 'ApplicationComponent' &&
    !isReference(it) &&
    !(sortOf(it) === 'pakketversie' && near(it).some((one) => sortOf(one) === 'pakket'))
  const candidateOf = (it: Element): Candidate => {
    const all = [it, ...versionsOf(it)]
    const around = all.flatMap(near)
    const supplier = around.find(({ type }) => type === 'BusinessActor')?.name ?? propertyOf(it, ...supplierNames)
    const phases = all.flatMap((one) => phaseOf[propertyOf(one, 'gebruik status').toLowerCase()] ?? [])
    return {
      ...{ id: it.id, line: it.line, name: it.name, description: it.documentation, supplier: supplier || null },
      kind: sortOf(it) === 'buitengemeentelijke component' ? 'national-register' : 'municipal-system',
      references: [...new Set(around.filter(isReference).map(({ name }) => name))].sort(),
      // What is in use somewhere is in use, also when another version of it is on its way out.
      phase: (['in-use', 'planned', 'phasing-out', 'ended'] as const).find((one) => phases.includes(one)) ?? 'in-use',
      ...{ validFrom: null, validUntil: null, level: null, classification: null },
    }
  }
  const candidates = [...elements.values()].filter(isCandidate).map(candidateOf)
  return { candidates, faults: candidates.length === 0 ? [faultOfFile('ameff_no_application')] : [] }
}
