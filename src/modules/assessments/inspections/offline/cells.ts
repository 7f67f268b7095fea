import { tidy } from '../../offline/cells.ts'
import { type Levels, type Mark, nowOf, thenOf } from '../model.ts'

type Given = Levels & {
  reason: string | null
  documents: string | null
  interviews: string | null
  sampleSize: number | null
  sampleHits: number | null
}

/** What can be filled in offline, for each norm. */
export const fields = [
  'levelThen',
  'levelNow',
  'reason',
  'documents',
  'interviews',
  'sampleSize',
  'sampleHits',
] as const
export type Field = (typeof fields)[number]
/** A verdict as texts: a level is a whole number, `na` or empty. */
export type Cells = Record<Field, string>
/** A norm in the file: what it held when the file was made, and what it holds now. */
export type FileRow = { norm: string; version: number; base: Cells; mine: Cells }
export type FileFault = { path: string; reason: string; norm: string | null; params?: Record<string, string | number> }

export const emptyCells: Cells = {
  levelThen: '',
  levelNow: '',
  reason: '',
  documents: '',
  interviews: '',
  sampleSize: '',
  sampleHits: '',
}
const textOf = (mark: Mark) => (mark === null ? '' : String(mark))

export const cellsOf = (verdict: Given | undefined): Cells =>
  verdict
    ? {
        levelThen: textOf(thenOf(verdict)),
        levelNow: textOf(nowOf(verdict)),
        reason: tidy(verdict.reason),
        documents: tidy(verdict.documents),
        interviews: tidy(verdict.interviews),
        sampleSize: verdict.sampleSize === null ? '' : String(verdict.sampleSize),
        sampleHits: verdict.sampleHits === null ? '' : String(verdict.sampleHits),
      }
    : emptyCells

/** `take`: only the file changed it; `same`: the site holds the same by now; `conflict`: both changed it and they differ. */
export type CellChange = {
  norm: string
  field: Field
  kind: 'take' | 'same' | 'conflict'
  base: string
  mine: string
  theirs: string
}

/** Compares, cell by cell, what the file started with, what it holds now and what the site holds now. */
export function changesIn(rows: readonly FileRow[], present: ReadonlyMap<string, Given>): CellChange[] {
  return rows.flatMap(({ norm, base, mine }) => {
    const theirs = cellsOf(present.get(norm))
    return fields
      .filter((field) => mine[field] !== base[field])
      .map((field) => ({
        norm,
        field,
        kind: mine[field] === theirs[field] ? 'same' : theirs[field] === base[field] ? 'take' : 'conflict',
        base: base[field],
        mine: mine[field],
        theirs: theirs[field],
      }))
  })
}

/** The verdicts as they become: every `take`, and the conflicts for which the file was chosen (`norm/field`). */
export function mergedCells(
  changes: readonly CellChange[],
  present: ReadonlyMap<string, Given>,
  fileWins: ReadonlySet<string>,
): Map<string, Cells> {
  const wins = changes.filter(
    ({ kind, norm, field }) => kind === 'take' || (kind === 'conflict' && fileWins.has(`${norm}/${field}`)),
  )
  return new Map(
    [...Map.groupBy(wins, ({ norm }) => norm)].map(([norm, own]) => [
      norm,
      { ...cellsOf(present.get(norm)), ...Object.fromEntries(own.map(({ field, mine }) => [field, mine])) },
    ]),
  )
}
