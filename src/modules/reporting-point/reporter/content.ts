import type { Attachment } from '../crypto/index.ts'
import { type About, aboutIn } from '../routing/model.ts'
import { spansBoth } from '../two-person/model.ts'

/** What a reporter writes, as it stands in the first message. Empty answers are left out. */
export type ReportContent = {
  what: string
  where?: string
  mayAsk?: 'yes' | 'no'
  category?: string
  name?: string
  about?: About
}

/** In characters; with the rest it fits the largest message of 64 kB, whatever the alphabet. */
export const longestText = 12_000

export type Typed = {
  what: string
  where: string
  mayAsk: string
  category: string
  name: string
  /** About `nobody` when it is left out. */
  about?: About
  exclude: readonly string[]
  /** What goes along, judged and cleaned. */
  files?: readonly Attachment[]
}
export type FormProblem = 'empty' | 'long' | 'nobody' | 'alone'

const fields = ['what', 'where', 'mayAsk', 'category', 'name'] as const

/** What was typed in the form. */
export const typedIn = (form: FormData): Typed => {
  // Half a sign, as some keyboards leave behind, can't be signed.
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .toWellFormed()
      .trim()
  const [what = '', where = '', mayAsk = '', category = '', name = ''] = fields.map(text)
  const about = aboutIn(text('about'))
  return { what, where, mayAsk, category, name, about, exclude: form.getAll('exclude').map(String) }
}

/**
 * All problems of the form, by field.
 * @param readers who would read it, had nobody been excluded
 * @param needsTwo whether two of them are to open it together
 */
export function problemsOf(
  { what, where, name, exclude }: Typed,
  readers: readonly { id: string; group?: 'A' | 'B' }[],
  needsTwo = false,
): Partial<Record<string, FormProblem>> {
  const left = readers.filter(({ id }) => !exclude.includes(id))
  return {
    ...(what === '' ? { what: 'empty' as const } : what.length > longestText ? { what: 'long' as const } : {}),
    ...(where.length > longestText ? { where: 'long' as const } : {}),
    ...(name.length > 500 ? { name: 'long' as const } : {}),
    ...(left.length === 0 ? { exclude: 'nobody' as const } : {}),
    ...(left.length > 0 && needsTwo && !spansBoth(left) ? { category: 'alone' as const } : {}),
  }
}

export function contentOf({ what, where, mayAsk, category, name, about }: Typed): ReportContent {
  return {
    what,
    ...(where && { where }),
    ...(mayAsk === 'yes' || mayAsk === 'no' ? { mayAsk } : {}),
    ...(category && { category }),
    ...(name && { name }),
    ...(about && about !== 'nobody' ? { about } : {}),
  }
}

/** What of a report is in words of the reporter; codes and choices are left out. */
const written = ['what', 'where', 'name', 'text']

/** The text of any message, also of one whose shape is not known. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (typeof content !== 'object' || content === null) return ''
  const all = new Map<string, unknown>(Object.entries(content))
  const known = written.map((name) => all.get(name)).filter((value) => typeof value === 'string')
  return (known.length > 0 ? known : [...all.values()].filter((value) => typeof value === 'string')).join('\n\n')
}

/** Two places of the seven whose words are asked back: one of the first three and one of the last three. @param chance 0 to 1 */
export const placesToAsk = (chance: () => number = Math.random): [number, number] => [
  1 + Math.floor(chance() * 3),
  5 + Math.floor(chance() * 3),
]

/** A message as the reporter reads it. */
export type Said = {
  from: 'you' | 'handler'
  on: string
  text: string
  files: readonly { id: string; name: string; size: number }[]
}
