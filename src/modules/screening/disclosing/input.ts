import { z } from 'zod'
import { freeText } from '../fields.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optionalId = z.preprocess(empty, z.uuid().nullable())
const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

/** A function or one person in a function, why, and whether the name is public too. */
export const DesignateInput = z
  .object({ profileId: optionalId, fileId: optionalId, reason: freeText(500, 5), withName: ticked })
  .refine(({ profileId, fileId }) => (profileId === null) !== (fileId === null), {
    path: ['profileId'],
    message: 'screening.designate_one',
  })
export type DesignateInput = z.infer<typeof DesignateInput>

export const PublishInput = z.object({ declarationId: z.uuid() })

export const registerSorts = ['function', 'sideJob', 'publishedOn'] as const
export const RegisterQuery = z.object({
  search: z.string().trim().max(200).default(''),
  sort: z.enum(registerSorts).default('function'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type RegisterQuery = z.input<typeof RegisterQuery>
