import type { TextField } from '../catalogue/fields.ts'

/** `isOnlyHere` when the other source does not say the same. */
export type Side = { text: string; isOnlyHere: boolean }[]
export type ComparedField = { key: string; label: string; isOurs: boolean; differs: boolean; one: Side; other: Side }

const side = (own: readonly string[], others: readonly string[]): Side =>
  own.map((text) => ({ text, isOnlyHere: !others.includes(text) }))

/**
 * Two sources field by field; both have the same fields in the same order. The order of what a field holds doesn't matter. A field
 * that neither fills in is left out.
 */
export function compared(one: readonly TextField[], other: readonly TextField[]): ComparedField[] {
  return one.flatMap(({ key, label, values, isOurs }): ComparedField[] => {
    const others = other.find((field) => field.key === key)?.values ?? []
    if (values.length === 0 && others.length === 0) return []
    const [left, right] = [side(values, others), side(others, values)]
    return [
      { key, label, isOurs, differs: [...left, ...right].some((part) => part.isOnlyHere), one: left, other: right },
    ]
  })
}
