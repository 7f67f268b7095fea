import { z } from 'zod'
import { Leaving } from '../routing/input.ts'
import { Kinds } from '../two-person/input.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))

export const Wrapped = z.object({
  kind: z.enum(['passkey', 'phrase']),
  passkey: z.string().max(2000).nullable().default(null),
  file: z.base64().max(20_000),
})

/** The open halves of a handler's keys, and the secret as it was wrapped in their browser. */
export const NewKeys = z.object({
  organisationId: z.uuid(),
  recipient: z.string().regex(/^age1[a-z0-9]{50,3000}$/),
  signPublic: hex(32),
  wrapped: z.array(Wrapped).min(1).max(5),
})
export type NewKeys = z.infer<typeof NewKeys>

/** The same from a form, which carries the wrapped secret as JSON. */
export const KeysForm = NewKeys.extend({
  wrapped: z
    .string()
    .max(200_000)
    .transform((text, issues) => {
      try {
        return JSON.parse(text)
      } catch {
        issues.addIssue({ code: 'custom', message: 'input.invalid' })
        return z.NEVER
      }
    })
    .pipe(NewKeys.shape.wrapped),
})

export const NewPoint = z.object({ rootPublic: hex(32) })
export type NewPoint = z.infer<typeof NewPoint>

/** A directory as the officers signed it with their key. */
export const SignedDirectory = z.object({
  body: z.looseObject({ version: z.int().min(1), validUntil: z.iso.date() }),
  sig: z.string().max(200),
})
export type SignedDirectory = z.infer<typeof SignedDirectory>

/** What a keeper does on their page; a signed directory comes as a file beside it. */
export const KeeperForm = z.discriminatedUnion('do', [
  NewPoint.extend({ do: z.literal('make') }),
  z.object({ do: z.enum(['open', 'close', 'publish']) }),
  Leaving.extend({ do: z.literal('end'), holder: z.uuid() }),
  Kinds.extend({ do: z.literal('two-person') }),
])
