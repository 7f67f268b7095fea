import { z } from 'zod'
import { freeText } from '../fields.ts'
import { fileKinds } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')

/** Someone of the staff by their employment, or a candidate by name and mail. */
export const OpenFile = z
  .object({
    profileId: z.uuid(),
    employmentId: optional(z.uuid()),
    name: optional(freeText(200)),
    mail: optional(z.email().max(320)),
    language: z.enum(['nl', 'en']).default('nl'),
    kind: z.enum(fileKinds).default('own'),
    startsOn: optional(day),
  })
  .superRefine(({ employmentId, name, mail }, { addIssue }) => {
    const fault = (path: string) =>
      addIssue({ code: 'custom', path: [path], message: 'screening.candidate_needs_name' })
    if (employmentId === null && name === null) fault('name')
    if (employmentId === null && mail === null) fault('mail')
  })
export type OpenFile = z.infer<typeof OpenFile>
