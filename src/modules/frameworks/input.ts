import { z } from 'zod'
import { versionStates } from './versions.ts'

/** What a next version of a framework is called. */
export const NewVersion = z.object({ version: z.string().trim().min(1).max(50) })

/** Which versions a list shows. */
export const VersionQuery = z.object({
  code: z.string().max(200).optional(),
  state: z.enum(versionStates).optional(),
  /** Part of the code, or of the title in any language. */
  search: z.string().max(200).default(''),
})
type VersionQuery = z.output<typeof VersionQuery>

type Head = { code: string; state: string; title: Readonly<Record<string, string>> }

/** The versions that fit, in the order in which they came. */
export function shownVersions<T extends Head>(all: readonly T[], { code, state, search }: VersionQuery): T[] {
  const wanted = search.trim().toLowerCase()
  return all.filter(
    (one) =>
      (!code || one.code === code) &&
      (!state || one.state === state) &&
      [one.code, ...Object.values(one.title)].join(' ').toLowerCase().includes(wanted),
  )
}
