import { useForm } from '#platform/texts'
import type { NodeValues } from '../editing.ts'

type Choice = { value: string; label: string }
/** What a node can choose from: where it hangs, the groups of the framework, and its levels. */
export type NodeChoices = { places: Choice[]; groups: Choice[]; levels: Choice[] }
/** A field of this form as it stands, or as it was typed before a refusal. */
export type NodeField = {
  id: (name: string) => string
  value: (name: Exclude<keyof NodeValues, 'groups' | 'levelText'>) => string
  values: (name: 'groups' | 'levelText') => string[]
  problem: (name: string) => string | undefined
}

/** The fields of the form that asks for `action`; what was typed in another form of the page is not its own. */
export function useNodeField(node: NodeValues, action: string): NodeField {
  const form = useForm()
  const isMine = form.value('do') === action
  return {
    id: (name) => (action === 'change' ? name : `${action}-${name}`),
    value: (name) => (isMine ? form.value(name, String(node[name])) : String(node[name])),
    values: (name) => (isMine ? form.values(name, node[name]) : node[name]),
    problem: (name) => (isMine ? form.problem(name) : undefined),
  }
}
