import { asc, eq } from 'drizzle-orm'
import { frameworkOf } from '#modules/frameworks'
import { organisationCode } from '#modules/organisations'
import type { Tx } from '#platform/db'
import type { Round } from '../schema.ts'
import { type Mark, nowOf, thenOf } from './model.ts'
import {
  type Inspection,
  inspectionEvidence,
  replies,
  replyAnswers,
  reveals,
  revisions,
  type VerdictRow,
  verdicts,
} from './schema.ts'

type Pair = { atThen: Mark; atNow: Mark }
/** What the signature of an assessor is bound to: every verdict as it was given and as it became, and the hearing. */
export type InspectionContent = {
  framework: { code: string; version: string }
  round: string
  linked: string | null
  organisation: string
  verdicts: (Pair & {
    norm: string
    place: string
    reason: string | null
    documents: string | null
    interviews: string | null
    sample: { size: number; hits: number } | null
    revisions: (Pair & { reason: string })[]
  })[]
  evidence: {
    norm: string
    place: string
    id: string
    title: string
    datedOn: string
    link: string | null
    hash: string | null
  }[]
  replies: { norm: string; body: string; answer: string | null }[]
  /** The last link of the chain of reveals, which covers all before it. */
  reveals: { count: number; hash: string | null }
}

/** The content as it is now, in a fixed order. */
export async function contentOf(tx: Tx, inspection: Inspection, round: Round): Promise<InspectionContent> {
  const { id } = inspection
  const framework = await frameworkOf(tx, round.frameworkId)
  const given = await tx.db
    .select()
    .from(verdicts)
    .where(eq(verdicts.inspectionId, id))
    .orderBy(asc(verdicts.norm), asc(verdicts.place))
  const revised = await tx.db
    .select()
    .from(revisions)
    .where(eq(revisions.inspectionId, id))
    .orderBy(asc(revisions.number))
  const pieces = await tx.db.select().from(inspectionEvidence).where(eq(inspectionEvidence.inspectionId, id))
  const links = await tx.db.select().from(reveals).where(eq(reveals.inspectionId, id)).orderBy(asc(reveals.number))
  const said = await tx.db
    .select({ norm: replies.norm, body: replies.body })
    .from(replies)
    .where(eq(replies.inspectionId, id))
    .orderBy(asc(replies.norm))
  const answered = await tx.db.select().from(replyAnswers).where(eq(replyAnswers.inspectionId, id))
  return {
    framework: { code: framework.code, version: framework.version },
    round: round.id,
    linked: round.linkedId,
    organisation: await organisationCode(tx, inspection.organisationId),
    verdicts: given.map((one) => ({
      ...wordsOf(one),
      revisions: revised
        .filter(({ norm, place }) => norm === one.norm && place === one.place)
        .map((it) => ({ atThen: thenOf(it), atNow: nowOf(it), reason: it.reason })),
    })),
    evidence: pieces
      .map(({ norm, place, id: piece, title, datedOn, link, fileHash }) => ({
        norm,
        place,
        id: piece,
        title,
        datedOn,
        link,
        hash: fileHash,
      }))
      .sort((a, b) => (a.norm + a.id < b.norm + b.id ? -1 : 1)),
    replies: said.map((one) => ({ ...one, answer: answered.find(({ norm }) => norm === one.norm)?.body ?? null })),
    reveals: { count: links.length, hash: links.at(-1)?.hash ?? null },
  }
}

const wordsOf = (one: VerdictRow) => ({
  norm: one.norm,
  place: one.place,
  atThen: thenOf(one),
  atNow: nowOf(one),
  reason: one.reason,
  documents: one.documents,
  interviews: one.interviews,
  sample: one.sampleSize === null || one.sampleHits === null ? null : { size: one.sampleSize, hits: one.sampleHits },
})
