import type { Framework, FrameworkNode } from './model.ts'

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

function fieldsThatDiffer(before: FrameworkNode, after: FrameworkNode): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => JSON.stringify(Reflect.get(before, key)) !== JSON.stringify(Reflect.get(after, key)))
}
