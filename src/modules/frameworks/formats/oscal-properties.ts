import { isOwnProp } from '#platform/oscal'
import { isObject, type Loose, objectsOf, textOf } from './values.ts'

/** The value of a property that is not ours, or nothing. */
export const propOf = (of: Loose, name: string): string =>
  textOf(objectsOf(of.props).find((prop) => textOf(prop.name) === name && !isOwnProp(prop))?.value)

/** Whether the catalog of these metadata was written by Weerwerk. */
export const isOwnCatalog = (metadata: Loose): boolean => objectsOf(metadata.props).some(isOwnProp)

/** Texts per language from what OSCAL shows in the base language and our property with the rest. */
export function withLanguages(shown: string, language: string, others: unknown, absent: boolean): Loose | undefined {
  const rest = isObject(others) ? others : {}
  const base = shown && !absent ? { [language]: shown } : {}
  const all = { ...base, ...rest }
  return Object.keys(all).length > 0 ? all : undefined
}
