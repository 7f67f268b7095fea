import type { Text } from '../model.ts'

/** Reading of values whose shape nobody promised. */
export type Loose = Record<string, unknown>
export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
export const objectsOf = (value: unknown): Loose[] => listOf(value).filter(isObject)

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g

/** Text as every format and the database can hold it: one kind of line end, no control characters, no half ones. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().trim()

export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? cleanText(value)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value instanceof Date
        ? value.toISOString().slice(0, 10)
        : ''
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** A text per language from a base text and translations `{ en: { name: … } }`; undefined when there is none. */
export function textsOf(value: unknown, language: string, translations: unknown, key: string): Text | undefined {
  const base = textOf(value)
  const text: Record<string, string> = base ? { [language]: base } : {}
  if (isObject(translations)) {
    for (const [code, fields] of Object.entries(translations)) {
      const translated = isObject(fields) ? textOf(fields[key]) : ''
      if (translated && !text[code]) text[code] = translated
    }
  }
  return Object.keys(text).length > 0 ? text : undefined
}

/** Leaves out what is undefined or empty, so that a framework compares equal after a round trip. */
export function compact<T extends object>(value: T): T {
  for (const [key, one] of Object.entries(value)) {
    const isEmptyList = Array.isArray(one) && one.length === 0
    const isEmptyObject = isObject(one) && Object.keys(one).length === 0
    if (one === undefined || isEmptyList || isEmptyObject) Reflect.deleteProperty(value, key)
  }
  return value
}

/** Makes codes unique by a number behind the second and later ones; an empty one becomes `norm`. */
export function uniqueCodes() {
  const used = new Set<string>()
  return (wanted: string): string => {
    const base = wanted || 'norm'
    let code = base
    for (let next = 2; used.has(code); next += 1) code = `${base}-${next}`
    used.add(code)
    return code
  }
}
