import { z } from 'zod'
import { day, optional, words } from '../fields.ts'
import { decisions, rhythms, standings } from './model.ts'

const Line = z
  .object({
    /** Of the authorisation. */
    id: z.uuid(),
    decision: z.enum(decisions),
    reason: optional(words(2000, 5)).default(null),
    /** A new last day, when it changes to one. */
    endsOn: optional(day).default(null),
  })
  .refine(({ decision, reason }) => decision === 'keep' || reason !== null, {
    path: ['reason'],
    message: 'systems.say_why',
  })
export type DecidedLine = z.infer<typeof Line>

/** A decision on every authorisation for a source that the actor may decide on, all at once. */
export const ReviewInput = z.object({ lines: z.array(Line).max(2000) })
export type ReviewInput = z.infer<typeof ReviewInput>

/** The name of a field of one authorisation in the form. */
export const fieldName = (what: 'decision' | 'reason' | 'endsOn', id: string): string => `${what}_${id}`

/** The fields of a form, three for each authorisation, as a `ReviewInput`; its problems carry the names of those fields. */
export const ReviewForm = z.record(z.string(), z.unknown()).transform((given, ctx): ReviewInput => {
  const ids = Object.keys(given).flatMap((name) => (name.startsWith('line_') ? [name.slice('line_'.length)] : []))
  const lines: DecidedLine[] = []
  for (const id of ids) {
    const value = (what: Parameters<typeof fieldName>[0]) => given[fieldName(what, id)]
    // A chosen decision counts alone: what was typed under another one is left.
    const decision = value('decision')
    const reason = decision === 'keep' ? null : value('reason')
    const endsOn = decision === 'change' ? value('endsOn') : null
    const read = Line.safeParse({ id, decision, reason, endsOn })
    if (read.success) lines.push(read.data)
    else
      for (const { path, message, code } of read.error.issues) {
        const [what] = path
        const isChoice = what === 'decision'
        if (isChoice || what === 'reason' || what === 'endsOn')
          ctx.addIssue({
            code: 'custom',
            path: [fieldName(what, id)],
            message: isChoice ? 'systems.decide_each' : code === 'custom' ? message : reasonFor(what),
          })
      }
  }
  return { lines }
})

const reasonFor = (what: 'reason' | 'endsOn') => (what === 'reason' ? 'systems.say_why' : 'input.invalid_format')

export const reviewSorts = ['name', 'due', 'count'] as const
export const ReviewQuery = z.object({
  /** In the name of the source. */
  search: z.string().trim().max(200).default(''),
  /** `due` is what has to be done now or soon. */
  standing: z.union([z.literal('due'), z.enum(standings)]).optional(),
  rhythm: z.enum(rhythms).optional(),
  sort: z.enum(reviewSorts).default('due'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ReviewQuery = z.input<typeof ReviewQuery>
