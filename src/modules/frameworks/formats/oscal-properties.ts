import { isObject, type Loose, objectsOf, textOf } from './values.ts'

/** Namespace of our own properties: what OSCAL has no place for (scale, weights, thresholds, languages). */
const namespace = 'https://weerwerk.example/ns/oscal'

const isOwn = (prop: Loose) => textOf(prop.ns) === namespace

/** The value of a property that is not ours, or nothing. */
export const propOf = (of: Loose, name: string): string =>
  textOf(objectsOf(of.props).find((prop) => textOf(prop.name) === name && !isOwn(prop))?.value)

/** A property of our own; OSCAL keeps values on one line, so they are JSON. */
export const ownProp = (name: string, value: unknown) => ({ name, ns: namespace, value: JSON.stringify(value) })

/** Whether the catalog of these metadata was written by Weerwerk. */
export const isOwnCatalog = (metadata: Loose): boolean => objectsOf(metadata.props).some(isOwn)

/** Our own properties by name; a damaged one is `damaged`. */
export function ownProps(of: Loose): { values: Loose; damaged: string[] } {
  const values: Loose = {}
  const damaged: string[] = []
  for (const prop of objectsOf(of.props).filter(isOwn)) {
    const name = textOf(prop.name)
    try {
      values[name] = JSON.parse(textOf(prop.value))
    } catch {
      damaged.push(name)
    }
  }
  return { values, damaged }
}

/** Texts per language from what OSCAL shows in the base language and our property with the rest. */
export function withLanguages(shown: string, language: string, others: unknown, absent: boolean): Loose | undefined {
  const rest = isObject(others) ? others : {}
  const base = shown && !absent ? { [language]: shown } : {}
  const all = { ...base, ...rest }
  return Object.keys(all).length > 0 ? all : undefined
}
