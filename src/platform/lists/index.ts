import type { z } from 'zod'

/** The choices of a list as they stand in the URL, by the name of their parameter; empty when not chosen. */
export type Choices = Readonly<Record<string, string>>

/** These parameters of a URL, empty where it has none. */
export const choicesOf = <K extends string>(request: Request, names: readonly K[]): Record<K, string> => {
  const asked = new URL(request.url).searchParams
  return Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ''])) as Record<K, string>
}

/** What a schema makes of choices; all defaults when someone typed nonsense in the address. */
export function queryOf<S extends z.ZodType>(schema: S, given: Readonly<Record<string, unknown>>): z.output<S> {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const read = schema.safeParse(filled)
  return read.success ? read.data : schema.parse({})
}

/** Addresses of the same list with some choices changed. */
export function listAddress(path: string, choices: Choices) {
  const href = (changes: Choices): string => {
    const kept = Object.entries({ ...choices, ...changes }).filter(([, value]) => value !== '')
    return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
  }
  return {
    href,
    page: (at: number): string => href({ pagina: at > 1 ? String(at) : '' }),
    /** For a column heading: sorts by `key`, the other way round when it does so already. */
    sort: (key: string, sorted: { by: string; descending: boolean }) => {
      const isSorted = sorted.by === key
      return {
        href: href({ sorteer: key, richting: isSorted && !sorted.descending ? 'af' : '', pagina: '' }),
        direction: isSorted ? (sorted.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
      }
    },
  }
}

/** The same choices for a file of the list: all pages. */
export const fileAddress = (path: string, choices: Choices): string =>
  listAddress(path, { ...choices, pagina: '' }).href({})
