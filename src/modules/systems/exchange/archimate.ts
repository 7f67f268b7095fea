import { type Fault, faultOfFile } from './file.ts'
import { type Opened, readXml } from './xml.ts'

/** The namespace of the Open Group's exchange format for ArchiMate 3.0, 3.1 and 3.2. */
const archimate = 'http://www.opengroup.org/xsd/archimate/3.0/'

/** An application or someone who supplies one; `values` are of its properties, each with the id of its definition. */
export type Element = {
  id: string
  type: string
  line: number
  name: string
  documentation: string
  values: [string, string][]
}
export type Model = {
  elements: Map<string, Element>
  /** Pairs of elements with a relation, whatever its kind. */
  pairs: [string, string][]
  /** Names of properties by the id of their definition. */
  definitions: Map<string, string>
  faults: Fault[]
}
type Reading = Model & {
  seen: Set<string>
  current: Element | null
  /** Fields of the current element that have a text already. */
  told: Set<string>
  property: string
  definition: string
  language: string
}

const kept = new Set(['ApplicationComponent', 'BusinessActor'])
const element = 'model/elements/element'
const definition = 'model/propertyDefinitions/propertyDefinition'

function mustBeModel({ name, space, line }: Opened, faults: Fault[]): void {
  if (name === 'model' && space === archimate) return
  const isOther = name === 'model' && space.startsWith('http://www.opengroup.org/xsd/archimate')
  faults.push(faultOfFile(isOther ? 'ameff_version' : 'ameff_no_model', {}, line))
}

function begin(it: Reading, { attributes, line }: Opened): void {
  const [id, type] = [attributes.get('identifier') ?? '', attributes.get('type') ?? '']
  it.current = null
  it.told.clear()
  if (!kept.has(type)) return
  if (id === '' || it.seen.has(id))
    it.faults.push(faultOfFile(id === '' ? 'ameff_no_id' : 'ameff_id_twice', { id }, line))
  it.seen.add(id)
  it.current = { id, type, line, name: '', documentation: '', values: [] }
}

function opened(it: Reading, found: Opened, path: string): void {
  const { attributes } = found
  it.language = attributes.get('lang') ?? ''
  if (!path.includes('/')) mustBeModel(found, it.faults)
  else if (path === element) begin(it, found)
  else if (path === `${element}/properties/property`) it.property = attributes.get('propertyDefinitionRef') ?? ''
  else if (path === definition) it.definition = attributes.get('identifier') ?? ''
  else if (path === 'model/relationships/relationship')
    it.pairs.push([attributes.get('source') ?? '', attributes.get('target') ?? ''])
}

/** Of a text in more languages the Dutch one counts, otherwise the first. */
function keep(it: Reading, field: 'name' | 'documentation', text: string): void {
  if (it.current === null || text === '' || (it.told.has(field) && it.language !== 'nl')) return
  it.current[field] = text
  it.told.add(field)
}

function end(it: Reading): void {
  const { current } = it
  it.current = null
  if (current === null) return
  if (current.name === '') it.faults.push(faultOfFile('ameff_no_name', { id: current.id }, current.line))
  else it.elements.set(current.id, current)
}

function closed(it: Reading, text: string, path: string): void {
  if (path === `${element}/name`) keep(it, 'name', text)
  else if (path === `${element}/documentation`) keep(it, 'documentation', text)
  else if (path === `${element}/properties/property/value`) it.current?.values.push([it.property, text])
  else if (path === `${definition}/name`) it.definitions.set(it.definition, text)
  else if (path === element) end(it)
}

/** Takes what matters out of a model: applications, those who supply them, properties, and what is related to what. */
export function readModel(bytes: Uint8Array): Model {
  const it: Reading = {
    ...{ elements: new Map(), pairs: [], definitions: new Map(), faults: [] },
    ...{ seen: new Set(), current: null, told: new Set(), property: '', definition: '', language: '' },
  }
  const fault = readXml(bytes, {
    opened: (found, path) => opened(it, found, path),
    closed: (text, path) => closed(it, text, path),
  })
  return fault ? { ...it, faults: [faultOfFile(fault.reason, fault.params, fault.line)] } : it
}
