import { invalid, notFound } from '#platform/errors'
import type { Framework, FrameworkNode, Level, Text } from './model.ts'

export type NodeFields = Partial<Omit<FrameworkNode, 'parent'>>

const codeTaken = () => invalid([{ path: 'code', reason: 'frameworks.code_taken' }])
const has = (framework: Framework, code: string) => framework.nodes.some((node) => node.code === code)

/** Changes fields of one node; a new code is carried over to its children. A field set to `undefined` is taken away. */
export function changeNode(framework: Framework, code: string, fields: NodeFields): Framework {
  if (!has(framework, code)) throw notFound('node')
  const renamed = fields.code ?? code
  if (renamed !== code && has(framework, renamed)) throw codeTaken()
  const nodes = framework.nodes.map((node) => {
    if (node.code === code) return dropUndefined({ ...node, ...fields })
    return node.parent === code ? { ...node, parent: renamed } : node
  })
  return { ...framework, nodes }
}

/** Adds a node after the last descendant of its parent, or at the end. */
export function addNode(framework: Framework, node: FrameworkNode): Framework {
  if (has(framework, node.code)) throw codeTaken()
  if (node.parent !== null && !has(framework, node.parent)) throw notFound('node')
  const nodes = [...framework.nodes]
  nodes.splice(endOf(framework, node.parent), 0, node)
  return { ...framework, nodes }
}

/** Takes a node away with all below it. */
export function removeNode(framework: Framework, code: string): Framework {
  if (!has(framework, code)) throw notFound('node')
  const gone = withAllBelow(framework, code)
  return { ...framework, nodes: framework.nodes.filter((node) => !gone.has(node.code)) }
}

/** Hangs a node with all below it under another one, or at the top; it comes last there. */
export function moveNode(framework: Framework, code: string, parent: string | null): Framework {
  if (framework.nodes.some((node) => node.code === code && node.parent === parent)) return framework
  const moved = withAllBelow(framework, code)
  if (parent !== null && (moved.has(parent) || !has(framework, parent)))
    throw invalid([{ path: 'parent', reason: 'frameworks.parent_wrong' }])
  const rest = framework.nodes.filter((node) => !moved.has(node.code))
  const own = framework.nodes
    .filter((node) => moved.has(node.code))
    .map((node) => (node.code === code ? { ...node, parent } : node))
  const nodes = rest.toSpliced(endOf({ ...framework, nodes: rest }, parent), 0, ...own)
  return { ...framework, nodes }
}

/** The codes of a node and of all below it. */
export function withAllBelow({ nodes }: Pick<Framework, 'nodes'>, code: string): Set<string> {
  const found = new Set([code])
  // Children come after their parent in a checked framework, but an import may hold them in any order.
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const node of nodes) if (node.parent !== null && found.has(node.parent)) found.add(node.code)
  }
  return found
}

export type ScaleFields = {
  /** The lowest level; the others follow it one by one. */
  lowest: number
  /** Per level, lowest first, in the base language; one without a name is taken away. */
  levels: readonly { name: string; description: string }[]
  threshold: number | undefined
}

/** Changes the levels; what a level says in other languages stays with its place in the list. */
export function changeScale(framework: Framework, { lowest, levels, threshold }: ScaleFields): Framework {
  const { language } = framework
  const kept = levels.map((fields, at) => ({ ...fields, before: framework.scale[at] })).filter(({ name }) => name)
  const scale = kept.map(({ name, description, before }, at): Level => {
    const described = textWith(before?.description, language, description)
    return {
      level: lowest + at,
      name: { ...before?.name, [language]: name },
      ...(described ? { description: described } : {}),
      ...(before?.evidence ? { evidence: before.evidence } : {}),
    }
  })
  const { threshold: _, ...rest } = framework
  return { ...rest, scale, ...(threshold === undefined ? {} : { threshold }) }
}

/** A text with one language changed; an emptied one goes, and so does a text without any language. */
export function textWith(before: Text | undefined, language: string, value: string): Text | undefined {
  const others = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => key !== language))
  const all = value ? { ...before, [language]: value } : others
  return Object.keys(all).length > 0 ? all : undefined
}

function endOf(framework: Framework, parent: string | null): number {
  if (parent === null) return framework.nodes.length
  const within = new Set([parent])
  let end = 0
  framework.nodes.forEach((node, index) => {
    if (node.code === parent) end = index + 1
    if (node.parent !== null && within.has(node.parent)) {
      within.add(node.code)
      end = index + 1
    }
  })
  return end
}

function dropUndefined(node: FrameworkNode): FrameworkNode {
  for (const key of Object.keys(node)) if (Reflect.get(node, key) === undefined) Reflect.deleteProperty(node, key)
  return node
}
