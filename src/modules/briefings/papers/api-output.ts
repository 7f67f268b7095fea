import { z } from '@hono/zod-openapi'
import { kinds, states } from './model.ts'
import type { Paper, PaperView } from './queries.ts'
import type { PaperRow } from './schema.ts'

const moment = z.iso.datetime().nullable()
const shown = {
  id: z.uuid(),
  organisationId: z.uuid(),
  kind: z.enum(kinds),
  title: z.string(),
  language: z.enum(['nl', 'en']),
  state: z.enum(states),
  version: z.number().int(),
  previousId: z.uuid().nullable(),
  revision: z.number().int(),
  programmeId: z.uuid().nullable(),
  roundId: z.uuid().nullable(),
  proposalId: z.uuid().nullable().openapi({ description: 'null: the one on the agenda, else the one decided last' }),
  quarter: z.string().nullable(),
  madeAt: z.iso.datetime(),
  publishedAt: moment,
  sha256: z.string().nullable().openapi({ description: 'of the frozen content' }),
  releasedAt: moment,
  withdrawnAt: moment,
  withdrawnReason: z.string().nullable(),
}
export const PaperOut = z.object(shown).openapi('Paper')
export const PaperViewOut = z
  .object({
    ...shown,
    texts: z.record(z.string(), z.string()).openapi({ description: 'by place; empty for who does not work on it' }),
    slots: z.array(z.string()).openapi({ description: 'the places where a person may write' }),
  })
  .openapi('PaperView')

/** What was said at each place, and where each figure comes from. The content itself comes as a file. */
export const SourcesOut = z
  .object({
    sources: z.array(z.object({ what: z.string(), text: z.string(), source: z.string(), asOf: z.string() })),
    figures: z
      .array(
        z.object({
          key: z.string(),
          title: z.string(),
          text: z.string(),
          source: z.string(),
          asOf: z.string(),
          withdrawn: z.boolean(),
        }),
      )
      .openapi({ description: 'what a text of a draft may name' }),
    problems: z.array(z.object({ place: z.string(), code: z.string(), key: z.string() })),
  })
  .openapi('PaperSources')

export const presentPaper = (row: Paper | PaperRow): z.infer<typeof PaperOut> => ({
  id: row.id,
  organisationId: row.organisationId,
  kind: row.kind,
  title: row.title,
  language: row.language,
  state: row.state,
  version: row.version,
  previousId: row.previousId,
  revision: row.revision,
  programmeId: row.programmeId,
  roundId: row.roundId,
  proposalId: row.proposalId,
  quarter: row.quarter,
  madeAt: row.madeAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  sha256: row.sha256,
  releasedAt: row.releasedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawnReason: row.withdrawnReason,
})

export const presentView = (view: PaperView, slots: readonly string[]): z.infer<typeof PaperViewOut> => ({
  ...presentPaper(view),
  texts: view.texts,
  slots: [...slots],
})
