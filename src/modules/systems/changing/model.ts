import type { SourceContent, VersionState } from '../catalogue/model.ts'
import type { Rule } from '../finder/model.ts'

export const withdrawalKinds = ['withdrawn', 'brought-back'] as const
export const decisions = ['publish', 'decline'] as const
export const steps = ['propose', 'take-back'] as const
export type Step = (typeof steps)[number]

/** From which state a maker takes a step, and to which. */
export const stepOf = {
  propose: { from: 'draft', to: 'proposed' },
  'take-back': { from: 'proposed', to: 'draft' },
} as const satisfies Record<Step, { from: VersionState; to: VersionState }>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists of codes that say the same in any order: a form gives them in its own. */
const unordered: ReadonlySet<string> = new Set([
  ...['themes', 'keys', 'wants', 'regimes'],
  ...['roles', 'tasks', 'notRoles', 'notTasks'],
])
const inOrder = (key: string, value: unknown): unknown =>
  unordered.has(key) && Array.isArray(value) ? [...value].sort() : value

/**
 * Whether two values mean the same as JSON, whatever the order of their fields and of their codes: what is not defined is not there.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((it, at) => isSame(it, other[at]))
  if (!isObject(one) || !isObject(other)) return false
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(inOrder(key, one[key]), inOrder(key, other[key])),
  )
}

export type Field = keyof SourceContent
/** Every field of a version, in the order of the form. */
export const fields = [
  ...(['name', 'shortName', 'kind', 'holder', 'supplier', 'contents', 'use', 'themes', 'keys', 'wants'] as const),
  ...(['access', 'accessText', 'route', 'leadTime', 'cost', 'training', 'contact', 'links'] as const),
  ...(['grounds', 'roles', 'tasks', 'notFor', 'regimes', 'secrecy', 'logging', 'attention', 'rules'] as const),
  ...(['classification', 'level', 'assessment', 'processingId', 'retention', 'quality', 'currency'] as const),
  ...(['phase', 'validFrom', 'validUntil', 'origin', 'confirmedOn'] as const),
] as const satisfies readonly Field[]

const isSameField = (field: Field, one: SourceContent, other: SourceContent): boolean =>
  isSame(inOrder(field, one[field]), inOrder(field, other[field]))

/** The fields in which two versions differ, in the order of the form. */
export const differencesOf = (before: SourceContent, after: SourceContent): Field[] =>
  fields.filter((field) => !isSameField(field, before, after))

export type RuleChange = { id: string; before: Rule | null; after: Rule | null }
/** Rules that came, went or changed, by id. */
export function ruleChanges(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].sort()
  return ids
    .map((id) => ({
      id,
      before: before.find((one) => one.id === id) ?? null,
      after: after.find((one) => one.id === id) ?? null,
    }))
    .filter((one) => !isSame(one.before, one.after))
}

/** Own changes over what was published meanwhile: a field that the maker did not touch gets the present value. */
export const mergedOver = (base: SourceContent, present: SourceContent, own: SourceContent): SourceContent =>
  Object.assign({}, own, ...fields.map((field) => (isSameField(field, base, own) ? { [field]: present[field] } : {})))

/** What a lawyer looks at. */
const legal = ['access', 'grounds', 'roles', 'tasks', 'notFor', 'regimes', 'secrecy', 'logging'] as const
const unchecked = ({ checkedOn: _, ...rule }: Rule) => rule

/**
 * What a lawyer confirmed holds for what stays as it was: a rule that changed, or a source whose grounds or rules changed, is to be
 * confirmed anew. Only a privacy officer gives a day of their own.
 */
export function keepChecks(before: SourceContent | null, after: SourceContent, isLawyer: boolean): SourceContent {
  if (isLawyer) return after
  const rules = after.rules.map((rule) => {
    const known = before?.rules.find(({ id }) => id === rule.id)
    return { ...rule, checkedOn: known && isSame(unchecked(known), unchecked(rule)) ? known.checkedOn : null }
  })
  const isUntouched =
    before !== null &&
    legal.every((field) => isSameField(field, before, after)) &&
    isSame(before.rules.map(unchecked), after.rules.map(unchecked))
  return { ...after, rules, confirmedOn: isUntouched ? before.confirmedOn : null }
}

/** The same source, with today as the day on which a lawyer looked at its grounds and every rule. */
export const confirmed = (content: SourceContent, today: string): SourceContent => ({
  ...content,
  rules: content.rules.map((rule) => ({ ...rule, checkedOn: today })),
  confirmedOn: today,
})
