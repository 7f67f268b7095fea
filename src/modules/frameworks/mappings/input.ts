import { z } from 'zod'
import { transferKinds } from './model.ts'

const code = z.string().trim().min(1).max(1000)
const revision = z.coerce.number().int().min(1)
const most = 20_000

/** Codes that someone typed: separated by a comma, a semicolon or a new line. */
const typedCodes = z
  .string()
  .max(10_000)
  .default('')
  .transform((text) => text.split(/[,;\n]/).flatMap((part) => part.trim() || []))
const chosen = z.union([z.array(code), code.transform((one) => [one])]).default([])

/** A decision on one norm, as the page sends it: ticked targets and typed ones together. */
export const DecideForm = z
  .object({
    revision,
    kind: z.enum(transferKinds),
    targets: chosen,
    others: typedCodes,
    reason: z.string().trim().max(2000).default(''),
  })
  .transform(({ targets, others, reason, ...rest }) => ({
    ...rest,
    targets: [...new Set([...targets, ...others])],
    reason: reason || null,
  }))
export type Decide = z.output<typeof DecideForm>

const level = z.number().int()
/** The whole content of a mapping, as a program sends it. */
export const ContentInput = z.object({
  transfers: z
    .array(
      z.object({
        norm: code,
        kind: z.enum(transferKinds).nullable(),
        targets: z.array(code).max(most),
        reason: z.string().trim().max(2000).nullable().default(null),
      }),
    )
    .max(most),
  levels: z
    .array(z.object({ from: level, to: level }))
    .max(100)
    .nullable(),
})
export const ReplaceInput = ContentInput.extend({ revision: z.number().int().min(1) })

const shown = ['open', 'faulty', ...transferKinds] as const
/** Which norms of a mapping a list shows. */
export const TransferQuery = z.object({
  show: z.enum(shown).optional(),
  search: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
