import { createHash } from 'node:crypto'

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version of OSCAL that documents about mappings, results and actions keep. */
export const oscalVersion = '1.2.0'

/** Namespace of our own properties: what OSCAL has no place for (levels, weights, thresholds, languages). */
const namespace = 'https://weerwerk.example/ns/oscal'

/** Whether a property is one of ours. */
export const isOwnProp = (prop: Loose): boolean => prop.ns === namespace

/** A property of our own; OSCAL keeps values on one line, so they are JSON without the line ends that JSON leaves in. */
export const ownProp = (name: string, value: unknown) => ({
  name,
  ns: namespace,
  value: JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029')),
})

/** A title or name as OSCAL takes it: one line, not empty, no space around it. */
export const oneLine = (text: string, otherwise: string): string => text.replace(/\s+/g, ' ').trim() || otherwise

/** Our own properties by name; `damaged` names those that hold no JSON any more. */
export function ownProps(of: Loose): { values: Loose; damaged: string[] } {
  const values: Loose = {}
  const damaged: string[] = []
  const props = Array.isArray(of.props) ? of.props.filter(isObject).filter(isOwnProp) : []
  for (const { name, value } of props) {
    const key = typeof name === 'string' ? name : ''
    try {
      values[key] = JSON.parse(typeof value === 'string' ? value : '')
    } catch {
      damaged.push(key)
    }
  }
  return { values, damaged }
}

/** A uuid that follows from the content, so that the same content gives the same document. */
export function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A fault of an OSCAL document by its place, such as `results.0.findings.3`. */
export type OscalFault = { path: string; kind: 'uuid' | 'uuid_twice' | 'reference' | 'moment' | 'name'; value: string }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const token = /^[\p{L}_][\p{L}\p{N}.\-_]*$/u
const moments = ['last-modified', 'published', 'start', 'end', 'collected', 'expires', 'deadline']
/** Keys whose value is the uuid of something in the same document. */
const references = ['party-uuids', 'observation-uuid', 'finding-uuid', 'risk-uuid', 'actor-uuid']

/**
 * The rules of OSCAL that hold in every document: uuids are uuids and unique, references lead somewhere, moments have a time zone,
 * names are tokens. Every fault at once.
 */
export function oscalFaults(document: unknown): OscalFault[] {
  const faults: OscalFault[] = []
  const places = new Map<string, string>()
  const wanted: { path: string; value: string }[] = []
  const look = (path: string, key: string, value: string) => {
    const add = (kind: OscalFault['kind']) => faults.push({ path, kind, value: value.slice(0, 100) })
    if (key === 'uuid') {
      if (!uuid.test(value)) add('uuid')
      if (places.has(value)) add('uuid_twice')
      places.set(value, path)
    }
    if (references.includes(key)) wanted.push({ path, value })
    if (key === 'href' && value.startsWith('#')) wanted.push({ path, value: value.slice(1) })
    if (moments.includes(key) && !moment.test(value)) add('moment')
    if (key === 'name' && /\.props\.\d+\.name$/.test(path) && !token.test(value)) add('name')
  }
  walk(document, '', '', look)
  for (const { path, value } of wanted)
    if (!places.has(value)) faults.push({ path, kind: 'reference', value: value.slice(0, 100) })
  return faults
}

type Look = (path: string, key: string, value: string) => void

function walk(value: unknown, path: string, key: string, look: Look): void {
  if (typeof value === 'string') look(path, key, value)
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) walk(one, `${path}.${at}`, key, look)
  else if (isObject(value))
    for (const [name, one] of Object.entries(value)) walk(one, path ? `${path}.${name}` : name, name, look)
}
