import { textIn } from '#modules/frameworks'
import { type Mark, type Missing, nowOf, thenOf } from '../model.ts'
import type { NormState } from '../norm-states.ts'

export type NormRow = {
  code: string
  title: string
  marks: [Mark, Mark]
  self: Mark
  other: [Mark, Mark] | null
  missing: Missing[]
  isUnexplained: boolean
}

/** The picked fields of a norm for a table. */
export const rowOf = (state: NormState, language: string): NormRow => ({
  code: state.node.code,
  title: textIn(state.node.title ?? state.node.text, language),
  marks: state.present ? [thenOf(state.present), nowOf(state.present)] : [null, null],
  self: state.self,
  other: state.other ? [thenOf(state.other), nowOf(state.other)] : null,
  missing: state.missing,
  isUnexplained: state.isUnexplained,
})
