import { withAllBelow } from './edit.ts'
import type { Framework, FrameworkNode } from './model.ts'
import { textIn } from './tree.ts'

type Option = { value: string; label: string }
const longest = 80

/** Every node in document order as an option to choose, further in the deeper it lies. */
export function nodeOptions({ nodes }: Pick<Framework, 'nodes'>, language: string): Option[] {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]))
  return nodes.map((node) => ({ value: node.code, label: `${stepsIn(parents, node)}${labelOf(node, language)}` }))
}

const labelOf = ({ code, title, text }: FrameworkNode, language: string) => {
  const words = textIn(title ?? text, language).replace(/\s+/g, ' ')
  return [code, words.length > longest ? `${words.slice(0, longest)}…` : words].filter(Boolean).join(' · ')
}

/** At most five steps: deeper than that a list is no longer read. */
function stepsIn(parents: ReadonlyMap<string, string | null>, { parent }: FrameworkNode): string {
  let steps = ''
  for (let at: string | null | undefined = parent; at && steps.length < 10; at = parents.get(at)) steps += '– '
  return steps
}

/**
 * What the forms of a draft choose from. `places`: where this node may hang, so not below itself; `allPlaces`: where a new one may.
 */
export function choicesFor(framework: Framework, node: FrameworkNode | undefined, language: string) {
  const own = node ? withAllBelow(framework, node.code) : new Set<string>()
  const allPlaces = nodeOptions(framework, language)
  return {
    allPlaces,
    places: allPlaces.filter(({ value }) => !own.has(value)),
    groups: framework.groups.map(({ code, name }) => ({ value: code, label: textIn(name, language) || code })),
    levels: framework.scale.map(({ level, name }) => ({
      value: String(level),
      label: `${level} · ${textIn(name, language)}`,
    })),
  }
}
