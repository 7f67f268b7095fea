import type { Ctx } from '#platform/db'
import { contentHash } from '../content-hash.ts'
import type { Result, ResultsContent } from '../exchange-oscal/content.ts'
import { readResults } from '../exchange-oscal/read-results.ts'
import { resultsOf } from '../exchange-oscal/results.ts'
import { writeResults } from '../exchange-oscal/write-results.ts'
import { bringIntoArchive } from './bringing.ts'

type Earlier = { title: string; days: number; origin: string }

/** Brings in a result as an earlier system would have taken it out: like that of this scan, so many days before; for the demo district. */
export async function seedArchive(ctx: Ctx, scanId: string, earlier: Earlier): Promise<string> {
  const read = readResults(new TextEncoder().encode((await resultsOf(ctx, scanId)).content))
  if ('faults' in read) throw new Error('what was written is not what is read')
  const results = read.content.results.slice(0, 1).map((result) => before(result, earlier))
  const content: ResultsContent = { ...read.content, results, files: [], origin: earlier.origin }
  const document = writeResults(content, { ids: new Map(), at: ctx.now })
  return bringIntoArchive(ctx, new TextEncoder().encode(document))
}

function before(result: Result, { title, days }: Earlier): Result {
  const round = { id: crypto.randomUUID(), title }
  const signed = { ...result.signed, round: round.id }
  const hash = contentHash(signed)
  const moved = (at: string) => new Date(new Date(at).getTime() - days * 86_400_000).toISOString()
  return {
    ...result,
    ...{ id: crypto.randomUUID(), round, signed, start: moved(result.start), end: result.end && moved(result.end) },
    attestations: result.attestations.map((one) => ({ ...one, hash, at: moved(one.at) })),
  }
}
