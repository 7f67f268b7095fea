import { type Mark, nowOf, thenOf } from '../model.ts'
import type { NormState } from '../norm-states.ts'

export type Given = {
  first: {
    marks: [Mark, Mark]
    reason: string
    documents: string
    interviews: string
    size: number | null
    hits: number | null
  } | null
  present: [Mark, Mark] | null
  version: number
  revisions: { number: number; marks: [Mark, Mark]; reason: string; at: string }[]
  isRevealed: boolean
  self: Mark
  other: [Mark, Mark] | null
  isUnexplained: boolean
  reply: { body: string; answer: string | null } | null
}

/** The picked fields of a verdict for the page of its norm. */
export const givenOf = ({
  verdict,
  present,
  revisions,
  isRevealed,
  self,
  other,
  isUnexplained,
  reply,
}: NormState): Given => ({
  first: verdict
    ? {
        marks: [thenOf(verdict), nowOf(verdict)],
        reason: verdict.reason ?? '',
        documents: verdict.documents ?? '',
        interviews: verdict.interviews ?? '',
        size: verdict.sampleSize,
        hits: verdict.sampleHits,
      }
    : null,
  present: present && [thenOf(present), nowOf(present)],
  version: verdict?.version ?? 0,
  revisions: revisions.map((one) => ({
    number: one.number,
    marks: [thenOf(one), nowOf(one)],
    reason: one.reason,
    at: one.revisedAt.toISOString(),
  })),
  isRevealed,
  self,
  other: other && [thenOf(other), nowOf(other)],
  isUnexplained,
  reply: reply && { body: reply.body, answer: reply.answer },
})
