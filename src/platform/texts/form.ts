import { createContext, useContext } from 'react'
import { useActionData } from 'react-router'
import type { Problem } from '#platform/errors'

export type ReasonText = (reason: string, params?: Problem['params']) => string

/** How reasons of all modules become words; filled in by the root, which knows all modules. */
export const Reasons = createContext<ReasonText>((reason) => reason)
export const useReason = (): ReasonText => useContext(Reasons)

type FormState = { values: Record<string, string | string[]>; problems: Problem[] }
const isFormState = (it: unknown): it is FormState =>
  typeof it === 'object' && it !== null && 'problems' in it && 'values' in it

/** What a form shows after a refusal: the problem of a field, what was typed, and all problems for the summary. */
export function useForm() {
  const words = useReason()
  const given = useActionData<unknown>()
  const { values, problems }: FormState = isFormState(given) ? given : { values: {}, problems: [] }
  const text = ({ reason, params }: Problem) => words(reason, params)
  return {
    isRefused: problems.length > 0,
    problem: (path: string): string | undefined => {
      const own = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
      return own.length > 0 ? own.map(text).join(' ') : undefined
    },
    value: (name: string, otherwise = ''): string => {
      const value = values[name]
      return typeof value === 'string' ? value : (value?.[0] ?? otherwise)
    },
    values: (name: string, otherwise: readonly string[] = []): string[] => {
      const value = values[name]
      return value === undefined ? [...otherwise] : typeof value === 'string' ? [value] : value
    },
    summary: problems.map((problem) => ({
      path: problem.path,
      href: `#${problem.path.split('.')[0]}`,
      text: text(problem),
    })),
  }
}
