import { z } from '@hono/zod-openapi'
import type { Problem } from '#platform/errors'
import type { FindingsPreview } from './import.ts'
import { origins, severities, sources } from './model.ts'
import type { ListedFinding } from './queries.ts'
import type { Finding, Recommendation } from './schema.ts'
import type { FindingView } from './service.ts'

const text = z.string().nullable()
const said = {
  id: z.uuid(),
  organisationId: z.uuid().openapi({ description: 'the municipality' }),
  frameworkId: z.uuid(),
  roundId: z.uuid().nullable(),
  norms: z.array(z.string()),
  severity: z.enum(severities),
  source: z.enum(sources),
  text: z.string(),
  quote: text,
  foundOn: z.iso.date(),
  origin: z.enum(origins),
  reportTitle: text,
  reportYear: z.number().int().nullable(),
  byDistrict: z.boolean().openapi({ description: 'entered by the district; else by the municipality itself' }),
  shared: z.boolean().openapi({ description: 'whether the district may read what the municipality entered' }),
}
export const RecommendationOut = z.object({ id: z.uuid(), text: z.string() }).openapi('Recommendation')
export const FindingOut = z
  .object({ ...said, revision: z.number().int(), recommendations: z.array(RecommendationOut) })
  .openapi('Finding')
export const FindingInListOut = z
  .object({ ...said, municipality: z.string(), recommendations: z.array(RecommendationOut) })
  .openapi('FindingInList')

export const presentRecommendation = ({ id, text: words }: Pick<Recommendation, 'id' | 'text'>) => ({ id, text: words })

const presentSaid = (it: Finding | ListedFinding) => ({
  id: it.id,
  organisationId: it.organisationId,
  frameworkId: it.frameworkId,
  roundId: it.roundId,
  norms: it.norms,
  severity: it.severity,
  source: it.source,
  text: it.text,
  quote: it.quote,
  foundOn: it.foundOn,
  origin: it.origin,
  reportTitle: it.reportTitle,
  reportYear: it.reportYear,
  byDistrict: it.byDistrict,
})
export const presentFinding = (it: FindingView): z.infer<typeof FindingOut> => ({
  ...presentSaid(it),
  shared: it.sharedAt !== null,
  revision: it.revision,
  recommendations: it.recommendations.map(presentRecommendation),
})
export const presentListed = (it: ListedFinding): z.infer<typeof FindingInListOut> => ({
  ...presentSaid(it),
  municipality: it.municipality,
  shared: it.isShared,
  recommendations: it.recommendations.map(presentRecommendation),
})

export const FindingsPreviewOut = z
  .object({
    hash: z.string().nullable(),
    known: z.number().int().openapi({ description: 'rows that are there already' }),
    added: z.array(
      z.object({
        line: z.number().int(),
        organisationId: z.uuid(),
        norms: z.array(z.string()),
        severity: z.enum(severities),
        source: z.enum(sources),
        text: z.string(),
        foundOn: z.iso.date(),
        recommendations: z.array(z.string()),
      }),
    ),
  })
  .openapi('FindingsPreview')

export const presentPreview = ({ hash, known, added }: FindingsPreview): z.infer<typeof FindingsPreviewOut> => ({
  hash,
  known,
  added: added.map(({ line, organisationId, norms, severity, source, text: words, foundOn, recommendations }) => ({
    line,
    organisationId,
    norms,
    severity,
    source,
    text: words,
    foundOn,
    recommendations,
  })),
})

/** A fault of a file as a fault of the input: its path is the cell, or the row. */
export const problemOf = ({ cell, line, reason, params }: FindingsPreview['faults'][number]): Problem => ({
  path: cell ?? `row ${line}`,
  reason,
  ...(params ? { params } : {}),
})
