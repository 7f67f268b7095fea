import { z } from 'zod'
import { plainText } from '#platform/language'
import { SourceCode } from '../catalogue/shape.ts'
import { developmentKinds } from './model.ts'

const words = (shortest: number, longest: number) => z.string().overwrite(plainText).trim().min(shortest).max(longest)
const empty = (value: unknown) => (value === '' || value === undefined ? null : value)

export const NoteInput = z.object({ text: words(10, 600) })
/** Without a code it is about a source that is missing. */
export const NewNote = NoteInput.extend({ code: SourceCode.nullish() })
export type NewNote = z.infer<typeof NewNote>
export const AnswerInput = z.object({ answer: words(5, 600) })

const Day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
export const NewDevelopment = z.object({
  kind: z.enum(developmentKinds),
  day: Day,
  title: words(5, 300),
  text: z.preprocess(empty, words(1, 2000).nullable()),
  /** Where it stands: what nobody can look up is no ground for a change. */
  url: z.url({ protocol: /^https?$/ }).max(2000),
})
export type NewDevelopment = z.infer<typeof NewDevelopment>
