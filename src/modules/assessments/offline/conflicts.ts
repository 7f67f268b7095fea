import type { Framework, FrameworkNode } from '#modules/frameworks'
import type { Problem } from '#platform/errors'
import { answerProblems } from '../answer.ts'
import { type Cells, cellsOf, emptyCells, type Field, type FileRow, fields, type VersionedAnswer } from './cells.ts'

/**
 * One cell that the file changed. `take`: only the file did; `same`: the site holds the same by now; `conflict`: both
 * changed it and they differ, so someone chooses. A cell that the file left alone is not told, whatever the site did.
 */
export type CellChange = {
  norm: string
  field: Field
  kind: 'take' | 'same' | 'conflict'
  base: string
  mine: string
  theirs: string
}

/** Compares, cell by cell, what the file started with, what it holds now and what the site holds now. Changes nothing. */
export function conflicts(rows: readonly FileRow[], answers: readonly VersionedAnswer[]): CellChange[] {
  const present = new Map(answers.map((answer) => [answer.norm, cellsOf(answer)]))
  return rows.flatMap(({ norm, base, mine }) => {
    const theirs = present.get(norm) ?? emptyCells
    return fields
      .filter((field) => mine[field] !== base[field])
      .map((field) => ({
        norm,
        field,
        kind: kindOf(base[field], mine[field], theirs[field]),
        base: base[field],
        mine: mine[field],
        theirs: theirs[field],
      }))
  })
}

function kindOf(base: string, mine: string, theirs: string): CellChange['kind'] {
  if (mine === theirs) return 'same'
  return theirs === base ? 'take' : 'conflict'
}

/** The key of a cell in a form of choices. */
export const cellKey = ({ norm, field }: Pick<CellChange, 'norm' | 'field'>) => `${norm}/${field}`

/** An answer to save, in the shape that answering takes; `version` is the one that was compared with. */
export type MergedAnswer = {
  norm: string
  version: number
  level: number | 'na' | null
  reason: string | null
  measure: string | null
  measureDue: string | null
}

/**
 * The answers that change when the report is confirmed: every `take`, and the conflicts for which the file was chosen
 * (`cellKey` of each). A conflict without a choice keeps what the site holds.
 */
export function mergedAnswers(
  changes: readonly CellChange[],
  answers: readonly VersionedAnswer[],
  fileWins: ReadonlySet<string>,
): MergedAnswer[] {
  const present = new Map(answers.map((answer) => [answer.norm, answer]))
  const wins = changes.filter(
    (change) => change.kind === 'take' || (change.kind === 'conflict' && fileWins.has(cellKey(change))),
  )
  return [...Map.groupBy(wins, ({ norm }) => norm)].map(([norm, own]) => {
    const changed: Partial<Cells> = Object.fromEntries(own.map(({ field, mine }) => [field, mine]))
    return mergedAnswer(norm, present.get(norm), changed)
  })
}

function mergedAnswer(norm: string, before: VersionedAnswer | undefined, changed: Partial<Cells>): MergedAnswer {
  const kept = before?.notApplicable ? 'na' : (before?.level ?? null)
  const text = (mine: string | undefined, present: string | null | undefined) =>
    mine === undefined ? (present ?? null) : mine || null
  return {
    norm,
    version: before?.version ?? 0,
    level: changed.level === undefined ? kept : levelOf(changed.level),
    reason: text(changed.reason, before?.reason),
    measure: text(changed.measure, before?.measure),
    measureDue: text(changed.measureDue, before?.measureDue),
  }
}

const levelOf = (level: string) => (level === 'na' ? ('na' as const) : level === '' ? null : Number(level))

/** What would be wrong with the merged answers, such as n.v.t. without a reason; `path` is the code of the norm. */
export function mergeProblems(
  framework: Framework,
  nodes: readonly FrameworkNode[],
  merged: readonly MergedAnswer[],
): Problem[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  return merged.flatMap(({ norm, version: _, level, ...rest }) => {
    const node = byCode.get(norm)
    if (!node) return [{ path: norm, reason: 'assessments.import_norm_unknown', params: { norm } }]
    const answer = { ...rest, level: level === 'na' ? null : level, notApplicable: level === 'na' }
    return answerProblems(framework, node, answer).map((problem) => ({ ...problem, path: norm }))
  })
}
