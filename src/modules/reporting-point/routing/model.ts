/** About whom a report is, as far as that decides who may read it. `nobody`: about none of who reads or decides. */
export const abouts = ['nobody', 'handler', 'secretary', 'board'] as const
export type About = (typeof abouts)[number]

type Reader = { readonly id: string; readonly role: string }

/** To whom a report goes that is about someone who reads or decides: the first of these roles that has anyone. */
const instead: Record<Exclude<About, 'nobody'>, readonly string[]> = {
  handler: ['secretary', 'mayor', 'stand-in'],
  secretary: ['mayor', 'stand-in'],
  board: ['stand-in'],
}
/** Who reads only what is about others who read. */
const behind: readonly string[] = ['secretary', 'mayor']

/** Who reads a report, of the handlers in the signed directory; nobody when there is no one for it. */
export function readersFor<R extends Reader>(handlers: readonly R[], about: About): readonly R[] {
  if (about === 'nobody') {
    const ordinary = handlers.filter(({ role }) => !behind.includes(role))
    return ordinary.length > 0 ? ordinary : handlers
  }
  const role = instead[about].find((one) => handlers.some((handler) => handler.role === one))
  return handlers.filter((handler) => handler.role === role)
}

/** Ids of whom such a report names as kept out for good: all others of the directory. */
export function keptOut(handlers: readonly Reader[], about: About = 'nobody'): string[] {
  const read = new Set(readersFor(handlers, about).map(({ id }) => id))
  return about === 'nobody' ? [] : handlers.map(({ id }) => id).filter((id) => !read.has(id))
}

/** What can be chosen: that for which there is a reader. */
export const aboutsFor = (handlers: readonly Reader[]): readonly About[] =>
  abouts.filter((about) => readersFor(handlers, about).length > 0)

export const aboutIn = (typed: string): About => abouts.find((one) => one === typed) ?? 'nobody'

/** Who reads reports, and who advises on questions: two lists of the directory. */
export const apart = <R extends Reader>(all: readonly R[]): { handlers: R[]; sparring: R[] } => ({
  handlers: all.filter(({ role }) => role !== 'adviser'),
  sparring: all.filter(({ role }) => role === 'adviser'),
})
