import { z } from 'zod'
import { day, optional, revision, words } from '../fields.ts'
import { classifications, documentTerms, needsGround, wooMarks } from './model.ts'

const fields = z.object({
  title: words(200),
  classification: z.enum(classifications),
  woo: z.enum(wooMarks),
  wooGround: optional(words(500)),
  term: z.enum(documentTerms),
  datedOn: day,
  subProjectId: optional(z.uuid()),
  meetingId: optional(z.uuid()),
})
type Fields = z.infer<typeof fields>

/** A refusal to publish has its ground, anything else has none; what is confidential is not published whole. */
const hasGround = ({ woo, wooGround }: Fields) => needsGround(woo) === (wooGround !== null)
const isPublishable = ({ woo, classification }: Fields) => classification !== 'confidential' || woo !== 'publish'
const ground = { path: ['wooGround'], message: 'programme.woo_ground_needed' }
const secret = { path: ['woo'], message: 'programme.woo_confidential' }

export const NewDocument = fields
  .extend({ note: optional(words(2000)) })
  .refine(hasGround, ground)
  .refine(isPublishable, secret)
export type NewDocument = z.infer<typeof NewDocument>
export const ChangeDocument = fields.extend({ revision }).refine(hasGround, ground).refine(isPublishable, secret)
export type ChangeDocument = z.infer<typeof ChangeDocument>
export const NewVersion = z.object({ note: optional(words(2000)) })

/** Withdrawing needs a reason. */
export const WithdrawDocument = z.object({ reason: words(2000, 5) })

export const DocumentQuery = z.object({
  search: z.string().trim().max(200).default(''),
  classification: z.enum(classifications).optional(),
  woo: z.enum(wooMarks).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type DocumentQuery = z.input<typeof DocumentQuery>
