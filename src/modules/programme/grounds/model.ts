/** A thread as far as a reason needs it. */
export type ThreadToAnswer = { id: string; norms: readonly string[] }
/** A sub-project with its reason. */
export type Grounded = {
  id: string
  threads: readonly string[]
  norms: readonly string[]
  indicators: readonly string[]
}

/** The threads that no sub-project answers. */
export function unanswered<T extends ThreadToAnswer>(threads: readonly T[], subProjects: readonly Grounded[]): T[] {
  const answered = new Set(subProjects.flatMap((one) => one.threads))
  return threads.filter(({ id }) => !answered.has(id))
}

/** The sub-projects that name no thread, no norm and no indicator: nobody can say why they are there. */
export const withoutGrounds = <T extends Grounded>(subProjects: readonly T[]): T[] =>
  subProjects.filter(({ threads, norms, indicators }) => threads.length + norms.length + indicators.length === 0)
