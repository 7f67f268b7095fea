import { eq, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { presentMark, type Result, type ResultsContent } from '../exchange-oscal/content.ts'
import { may } from './policy.ts'
import { archivedResults } from './schema.ts'

/**
 * A signed self-scan or assessment from a file, with the levels that counted: of an assessment those of the first assessor at that
 * time, after any revision. `id` is the one it had where it was signed, `day` (YYYY-MM-DD) that of its signature.
 */
export type ArchivedMoment = {
  id: string
  archiveId: string
  title: string
  kind: Result['kind']
  day: string
  framework: { code: string; version: string }
  scale: { min: number; max: number }
  levels: { norm: string; level: number }[]
}

/** Those of the acting organisation; none for who may not see them. At most one statement. */
export async function archivedMoments(tx: Tx): Promise<ArchivedMoment[]> {
  const { organisationId } = personOf(tx)
  if (!allows(tx, may.seeArchive, { organisationId })) return []
  const kept = await tx.db
    .select({
      ...{ id: archivedResults.id, code: archivedResults.frameworkCode, version: archivedResults.frameworkVersion },
      scale: sql<ResultsContent['scale']>`${archivedResults.content} -> 'scale'`,
      results: sql<Result[]>`${archivedResults.content} -> 'results'`,
    })
    .from(archivedResults)
    .where(eq(archivedResults.organisationId, organisationId))
  return kept.flatMap(({ id: archiveId, code, version, scale, results }) => {
    const levels = scale.map(({ level }) => level)
    if (levels.length === 0) return []
    const about = {
      archiveId,
      framework: { code, version },
      scale: { min: Math.min(...levels), max: Math.max(...levels) },
    }
    return results.map((result) => ({
      ...{ id: result.id, title: result.round.title, kind: result.kind, ...about },
      day: dayOf(new Date(result.end ?? result.start)),
      levels: levelsIn(result),
    }))
  })
}

function levelsIn(result: Result): ArchivedMoment['levels'] {
  const given =
    result.kind === 'self-scan'
      ? result.norms.map(({ norm, counting }) => ({ norm, level: counting }))
      : result.norms
          .filter(({ place }) => place === 'first')
          .map((one) => ({ norm: one.norm, level: presentMark(one) }))
  return given.flatMap(({ norm, level }) => (typeof level === 'number' ? [{ norm, level }] : []))
}
