import { z } from '@hono/zod-openapi'
import type { Readiness } from '../handing-in.ts'
import { scanStates, stepsFrom } from '../model.ts'
import { type PersonProgress, personProgress } from '../progress.ts'
import type { Scan } from '../schema.ts'
import { type ScanView, type ThemeProgress, themeProgress } from '../view.ts'

const ScanState = z.enum(scanStates)
const moment = z.iso.datetime().nullable()

export const ScanHead = z
  .object({ id: z.uuid(), roundId: z.uuid(), organisationId: z.uuid(), state: ScanState })
  .openapi('ScanHead')
type Head = z.infer<typeof ScanHead>
export const presentScanHead = ({ id, roundId, organisationId, state }: Head): Head => ({
  id,
  roundId,
  organisationId,
  state,
})

export const ScanOut = ScanHead.extend({
  contentHash: z.string().nullable().openapi({ description: 'of what was handed in; to sign it is sent back' }),
  submittedAt: moment,
  signedAt: moment,
  signedAs: z.string().nullable(),
  reopenedAt: moment,
  reopenReason: z.string().nullable(),
}).openapi('Scan')
export const presentScan = (scan: Scan): z.infer<typeof ScanOut> => ({
  ...presentScanHead(scan),
  contentHash: scan.contentHash,
  submittedAt: scan.submittedAt?.toISOString() ?? null,
  signedAt: scan.signedAt?.toISOString() ?? null,
  signedAs: scan.signedAs,
  reopenedAt: scan.reopenedAt?.toISOString() ?? null,
  reopenReason: scan.reopenReason,
})

const count = z.number().int()
const ThemeOut = z
  .object({
    code: z.string(),
    title: z.record(z.string(), z.string()).openapi({ description: 'by language' }),
    total: count,
    done: count.openapi({ description: 'answered, n.v.t. too' }),
    confirm: count.openapi({ description: 'carried forward, and still to confirm' }),
    average: z.number().nullable().openapi({ description: 'of the levels that count, by weight' }),
    lowest: z.object({ norm: z.string(), level: z.number().int() }).nullable(),
    askedFrom: z.uuid().nullable().openapi({ description: 'the person who is asked for the theme' }),
  })
  .openapi('ThemeProgress')
const presentTheme = ({ theme, total, done, confirm, average, lowest, askedFrom }: ThemeProgress) => ({
  code: theme.code,
  title: { ...theme.title },
  total,
  done,
  confirm,
  average,
  lowest: lowest && { norm: lowest.norm, level: lowest.level },
  askedFrom,
})

const PersonOut = z
  .object({
    personId: z.uuid().nullable().openapi({ description: 'null: norms that nobody is asked for' }),
    total: count,
    done: count.openapi({ description: 'answered, n.v.t. too' }),
    confirm: count.openapi({ description: 'carried forward, and still to confirm' }),
    waiting: z.array(z.string()).openapi({ description: 'norms that wait for an answer' }),
  })
  .openapi('PersonProgress')
const presentPerson = ({ personId, total, done, confirm, waiting }: PersonProgress) => ({
  personId,
  total,
  done,
  confirm,
  waiting,
})

const InOrderOut = z
  .object({
    inOrder: z.boolean(),
    failing: z.array(z.object({ norm: z.string(), reason: z.string() })),
    explained: z.array(z.string()).openapi({ description: 'norms that a dated measure explains' }),
    explainedAllowed: count,
  })
  .openapi('InOrder')
const ReadinessOut = z
  .object({
    errors: z
      .array(z.object({ norm: z.string(), code: z.string() }))
      .openapi({ description: 'to be mended before the scan can be handed in' }),
    unanswered: z.array(z.string()).openapi({ description: 'norms; they count as not in order' }),
  })
  .openapi('Readiness')

export const ScanWithProgress = ScanOut.extend({
  takesAnswers: z.boolean(),
  steps: z.array(z.enum(['submit', 'withdraw', 'sign', 'reopen'])).openapi({ description: 'that this state allows' }),
  themes: z.array(ThemeOut),
  people: z.array(PersonOut).openapi({ description: 'progress of each person who is asked for something' }),
  inOrder: InOrderOut.nullable().openapi({ description: 'null when the framework has no rules for it' }),
  readiness: ReadinessOut,
}).openapi('ScanWithProgress')

/** A scan as its own page and the page to hand it in show it. */
export function presentProgress(view: ScanView, { problems }: Readiness): z.infer<typeof ScanWithProgress> {
  const { inOrder } = view.scored
  return {
    ...presentScan(view.scan),
    takesAnswers: view.takesAnswers,
    steps: stepsFrom(view.scan.state),
    themes: themeProgress(view).map(presentTheme),
    people: personProgress(view).map(presentPerson),
    inOrder: inOrder && {
      inOrder: inOrder.inOrder,
      failing: inOrder.failing.map(({ norm, reason }) => ({ norm, reason })),
      explained: inOrder.explained,
      explainedAllowed: inOrder.explainedAllowed,
    },
    readiness: {
      errors: problems.errors.map(({ path, reason }) => ({ norm: path, code: reason })),
      unanswered: problems.unanswered,
    },
  }
}
