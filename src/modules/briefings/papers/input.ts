import { z } from 'zod'
import { plainText } from '#platform/language'
import { kinds, states } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const words = (longest: number, shortest = 1) => z.string().overwrite(plainText).trim().min(shortest).max(longest)

const revision = z.coerce.number().int().min(1).max(2_147_483_647)

/** What a new paper is about; what its kind does not need is left out. */
export const NewPaper = z.object({
  kind: z.enum(kinds),
  title: optional(words(200)),
  language: z.enum(['nl', 'en']).default('nl'),
  programmeId: optional(z.uuid()),
  roundId: optional(z.uuid()),
  proposalId: optional(z.uuid()),
  quarter: optional(z.string().regex(/^\d{4}-Q[1-4]$/, 'briefings.quarter_wrong')),
})
export type NewPaper = z.infer<typeof NewPaper>

/** `texts` by the place in the paper; `revision` is that of the paper as it was read. */
export const ChangePaper = z.object({
  title: words(200),
  texts: z.record(z.string().regex(/^[a-z-]{1,40}$/), z.string().overwrite(plainText).max(20_000)).default({}),
  revision,
})
export type ChangePaper = z.infer<typeof ChangePaper>

export const WithdrawPaper = z.object({ reason: words(2000, 5) })

/** One text of a draft, as its page sends it. */
export const WordsInput = z.object({ words: z.string().overwrite(plainText).max(20_000).default(''), revision })

/** What the page of a paper can do. */
export const StepInput = z.discriminatedUnion('do', [
  z.object({ do: z.literal('publish'), revision }),
  z.object({ do: z.literal('rename'), title: words(200), revision }),
  WithdrawPaper.extend({ do: z.literal('withdraw') }),
  z.object({ do: z.enum(['remove', 'next', 'release', 'hold']) }),
])

export const paperSorts = ['madeAt', 'title', 'kind', 'state', 'publishedAt'] as const
export const PaperQuery = z.object({
  search: z.string().trim().max(200).default(''),
  kind: z.enum(kinds).optional(),
  state: z.enum(states).optional(),
  sort: z.enum(paperSorts).default('madeAt'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type PaperQuery = z.input<typeof PaperQuery>
