import type { Framework, FrameworkNode } from './model.ts'
import { textIn } from './tree.ts'

export type Difference = {
  code: string
  kind: 'added' | 'removed' | 'changed'
  fields: string[]
  before: FrameworkNode | null
  after: FrameworkNode | null
}

/** What changed between two versions, per node, in the order of the newer one; dropped nodes last. */
export function compareFrameworks(before: Framework, after: Framework): Difference[] {
  const old = new Map(before.nodes.map((node) => [node.code, node]))
  const kept = new Set(after.nodes.map(({ code }) => code))
  const now = after.nodes.flatMap((node): Difference[] => {
    const was = old.get(node.code)
    if (!was) return [{ code: node.code, kind: 'added', fields: [], before: null, after: node }]
    const fields = fieldsThatDiffer(was, node)
    return fields.length > 0 ? [{ code: node.code, kind: 'changed', fields, before: was, after: node }] : []
  })
  const gone = before.nodes
    .filter(({ code }) => !kept.has(code))
    .map((node): Difference => ({ code: node.code, kind: 'removed', fields: [], before: node, after: null }))
  return [...now, ...gone]
}

/** Fields of a framework itself, without its nodes and without the version number, which always differs. */
const headFields = [
  'title',
  'description',
  'language',
  'provider',
  'licence',
  'scale',
  'threshold',
  'groups',
  'rules',
  'indicators',
] as const
const nodeFields = [
  'parent',
  'assessable',
  'title',
  'text',
  'guidance',
  'evidence',
  'kind',
  'weight',
  'threshold',
  'testForms',
  'indicators',
  'groups',
  'levels',
  'source',
] as const
export type ComparedField = (typeof headFields)[number] | (typeof nodeFields)[number]
export type Change = { field: ComparedField; was: string; now: string }

const isFramework = (one: object): one is Framework => 'nodes' in one

/** What differs between two frameworks themselves, or between two versions of a node, field by field in words. */
export function changesIn(
  before: Partial<FrameworkNode> | Framework,
  after: Partial<FrameworkNode> | Framework,
  language: string,
): Change[] {
  return (isFramework(before) ? headFields : nodeFields).flatMap((field) => {
    const [was, now]: unknown[] = [Reflect.get(before, field), Reflect.get(after, field)]
    if (JSON.stringify(was) === JSON.stringify(now)) return []
    return [{ field, was: inWords(was, language), now: inWords(now, language) }]
  })
}

type Loose = Record<string, unknown>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is Record<string, string> =>
  isLoose(value) &&
  Object.entries(value).every(([key, one]) => /^[a-z]{2,3}(-|$)/i.test(key) && typeof one === 'string')

/** A value of a framework as a reader takes it: texts in their language, lists with semicolons between. */
function inWords(value: unknown, language: string): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((one) => inWords(one, language)).join('; ')
  if (isText(value)) return textIn(value, language)
  if (!isLoose(value)) return String(value)
  const { level, code, name, ...rest } = value
  if (level !== undefined || code !== undefined)
    return [level ?? code, inWords(name, language), ...Object.values(rest).map((one) => inWords(one, language))]
      .join(' ')
      .trim()
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${inWords(one, language)}`)
    .join('; ')
}

function fieldsThatDiffer(before: FrameworkNode, after: FrameworkNode): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => JSON.stringify(Reflect.get(before, key)) !== JSON.stringify(Reflect.get(after, key)))
}
