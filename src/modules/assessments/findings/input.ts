import { z } from 'zod'
import { plainText } from '#platform/language'
import { findingSorts, origins, severities, sources } from './model.ts'

const day = z.iso.date({ abort: true }).refine((it) => it >= '1990-01-01' && it < '2200-01-01', 'input.invalid_format')
const words = (longest: number) => z.string().overwrite(plainText).trim().min(1).max(longest)
const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().overwrite(plainText)),
)

/** What a finding says; `organisationId` is the municipality. */
export const FindingInput = z.object({
  organisationId: z.uuid(),
  frameworkId: z.uuid(),
  roundId: z.preprocess(emptyIsNull, z.uuid().nullable()),
  norms: list.pipe(z.array(z.string().max(200)).min(1).max(60)),
  severity: z.enum(severities),
  source: z.enum(sources),
  text: words(4000),
  quote: z.preprocess(emptyIsNull, words(2000).nullable()),
  foundOn: day,
  reportTitle: z.preprocess(emptyIsNull, words(200).nullable()),
  reportYear: z.preprocess(emptyIsNull, z.coerce.number().int().min(1990).max(2199).nullable()),
  recommendations: list.pipe(z.array(z.string().trim().max(4000)).max(20)),
})
export type FindingInput = z.infer<typeof FindingInput>

/** The same without what does not change; `revision` is the one that was read. */
export const ChangeFinding = FindingInput.omit({
  organisationId: true,
  frameworkId: true,
  roundId: true,
  recommendations: true,
}).extend({ revision: z.coerce.number().int().min(1) })
export type ChangeFinding = z.infer<typeof ChangeFinding>

export const RecommendationInput = z.object({ text: words(4000) })
export type RecommendationInput = z.infer<typeof RecommendationInput>

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional())

/** Filters, order and page of the list of findings. */
export const FindingQuery = z.object({
  search: z.string().max(200).default(''),
  organisationId: optional(z.uuid()),
  norm: optional(z.string().max(200)),
  roundId: optional(z.uuid()),
  severity: optional(z.enum(severities)),
  source: optional(z.enum(sources)),
  origin: optional(z.enum(origins)),
  sort: z.enum(findingSorts).default('foundOn'),
  /** Left out, days go newest first and the rest from A to Z. */
  direction: optional(z.enum(['up', 'down'])),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
})
export type FindingQuery = z.input<typeof FindingQuery>

/** The framework, and perhaps the round, of which the norms in a file are. */
export const FileTarget = z.object({ frameworkId: z.uuid(), roundId: z.preprocess(emptyIsNull, z.uuid().nullable()) })
export type FileTarget = z.infer<typeof FileTarget>

export const ApplyFindings = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
