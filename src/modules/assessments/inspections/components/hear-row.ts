import { textIn } from '#modules/frameworks'
import { type Mark, nowOf, thenOf } from '../model.ts'
import type { NormState } from '../norm-states.ts'
import type { Reply } from '../view.ts'

export type HearRow = {
  code: string
  title: string
  marks: [Mark, Mark]
  self: Mark
  differs: boolean
  reason: string
  reply: Reply | null
}

/** The picked fields of a norm for the hearing. */
export function hearRow({ node, present, verdict, revisions, self, reply }: NormState, language: string): HearRow {
  const marks: [Mark, Mark] = present ? [thenOf(present), nowOf(present)] : [null, null]
  return {
    code: node.code,
    title: textIn(node.title ?? node.text, language),
    marks,
    self,
    differs: self !== marks[0],
    reason: [verdict?.reason, ...revisions.map((one) => one.reason)].filter(Boolean).join('\n'),
    reply,
  }
}
