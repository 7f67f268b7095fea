import { z } from 'zod'
import { reporterKinds } from '#modules/reporting-use'
import categories from '../../../content/report-categories.json' with { type: 'json' }
import { clockCodes, regimes } from '../clocks/clocks.ts'
import { sealed } from '../intake/input.ts'
import { caseStates, routes } from '../model.ts'

const sorts = ['due', 'number', 'received'] as const
export const CaseQuery = z.object({
  state: z.enum(caseStates).optional(),
  route: z.enum(routes).optional(),
  /** What is to be done: reports in which this clock runs, by its last day. */
  clock: z.enum(clockCodes).optional(),
  /** The last day of that clock, or of the first one, is over or comes within seven days. */
  due: z.enum(['late', 'week']).optional(),
  /** Whose epoch names someone who left, or lacks someone who joined. */
  keys: z.literal('waiting').optional(),
  sort: z.enum(sorts).default('due'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type CaseQuery = z.input<typeof CaseQuery>

/** What a message of a handler does to the clocks; the server can't see it in the message itself. */
export const NewAnswer = z.object({
  kind: z.enum(['acknowledgement', 'reply', 'feedback']),
  /** The place in the dialogue that the handler saw free. */
  seq: z.int().min(1).max(999),
  epoch: z.int().min(0),
  file: sealed(100_000),
})
export type NewAnswer = z.infer<typeof NewAnswer>
const typed = z.coerce.number()
export const AnswerForm = NewAnswer.extend({
  seq: typed.pipe(NewAnswer.shape.seq),
  epoch: typed.pipe(NewAnswer.shape.epoch),
})

const revision = z.coerce.number().int().min(1)
export const Settle = z.discriminatedUnion('do', [
  z.object({ do: z.literal('regime'), revision, regime: z.enum(regimes) }),
  z.object({ do: z.literal('retest'), revision }),
  z.object({
    ...{ do: z.literal('close'), revision },
    /** For the count of a month; neither is kept with the report. */
    reporter: z.enum(reporterKinds).optional(),
    category: z.enum(['none', ...categories.map(({ code }) => code)]).optional(),
  }),
  z.object({ do: z.literal('reopen'), revision }),
])
export type Settle = z.infer<typeof Settle>

/** The next epoch of a report. `readers` are ids of handlers in the directory of that version; envelopes are age files in base64. */
export const NewPage = z.object({
  epoch: z.coerce.number().int().min(1).max(9999),
  /** How many messages the one who seals it saw. */
  seq: z.coerce.number().int().min(1).max(1000),
  directoryVersion: z.coerce.number().int().min(1),
  readers: z.array(z.uuid()).min(1).max(50),
  envelopes: z.array(sealed(200_000)).min(1).max(2),
})
export type NewPage = z.infer<typeof NewPage>
