import { z } from 'zod'
import { UseInput } from '../access/input.ts'
import { finderRoles } from '../codes.ts'
import { day, optional, revision, words } from '../fields.ts'

/** An authorisation that was there before it was kept in Weerwerk; both days count. */
export const AddInput = UseInput.extend({
  /** Code of the source. */
  source: z.string().trim().min(1).max(40),
  personId: z.uuid(),
  startsOn: day,
  endsOn: day,
  arrangedBy: words(200, 2),
  /** The last day that someone looked whether it is still needed, when that is known. */
  reviewedOn: optional(day),
})
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'systems.ends_before_start' })
  .refine(({ startsOn, reviewedOn }) => reviewedOn === null || startsOn <= reviewedOn, {
    path: ['reviewedOn'],
    message: 'systems.reviewed_before_start',
  })
export type AddInput = z.infer<typeof AddInput>

export const EndInput = z.object({ reason: words(2000, 5), revision })
export type EndInput = z.infer<typeof EndInput>

/** Takes an end back. */
export const UndoInput = z.object({ revision })
export type UndoInput = z.infer<typeof UndoInput>

export const authorisationStates = ['active', 'ended', 'all'] as const
export const authorisationSorts = ['source', 'startsOn', 'endsOn', 'reviewedOn'] as const
export const AuthorisationQuery = z.object({
  state: z.enum(authorisationStates).default('active'),
  /** In the name of the person or of the source. */
  search: z.string().trim().max(200).default(''),
  /** Code of a source. */
  source: z.string().max(40).default(''),
  role: z.enum(finderRoles).optional(),
  sort: z.enum(authorisationSorts).default('source'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuthorisationQuery = z.input<typeof AuthorisationQuery>
