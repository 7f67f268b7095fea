import { type LineFault, type Row, readTable } from '#platform/csv'
import { byCode, type Cell, type Scale } from './model.ts'

export type Scores = { municipalities: string[]; cells: Cell[]; faults: LineFault[] }

/**
 * Reads `municipality,norm,score`: a whole level, `na`, or empty for not answered; a row left out is not answered.
 * Returns the municipalities in plain character order and every fault, not only the first, in the order of the lines.
 * With faults the cells are incomplete and not for use; `municipalities` is empty when the header is wrong.
 */
export function readScores(bytes: Uint8Array, known: { scale: Scale; norms: Iterable<string> }): Scores {
  const { rows, faults } = readTable(bytes, ['municipality', 'norm', 'score'])
  const norms = new Set(known.norms)
  const cells: Cell[] = []
  const seen = new Map<string, Map<string, number>>()
  for (const row of rows ?? []) {
    const { municipality, norm, score } = row
    const level = levelOf(score, known.scale)
    faults.push(...rowFaults(row, norms, level, seen))
    const lines = seen.get(municipality) ?? new Map<string, number>()
    if (municipality !== '') seen.set(municipality, lines)
    if (!lines.has(norm)) lines.set(norm, row.line)
    if (level === 'na' || typeof level === 'number') cells.push({ municipality, norm, level })
  }
  if (rows?.length === 0 && faults.length === 0) faults.push({ line: 1, message: 'the file holds no rows' })
  return { municipalities: [...seen.keys()].sort(byCode), cells, faults: faults.sort((a, b) => a.line - b.line) }
}

type Score = number | 'na' | null | { wrong: string }

function levelOf(score: string, { min, max }: Scale): Score {
  if (score === '') return null
  if (score === 'na') return 'na'
  if (!/^-?\d+$/.test(score)) return { wrong: `score '${score}' is not a whole level, na or empty` }
  const level = Number(score)
  return level >= min && level <= max ? level : { wrong: `score ${score} is not on the scale ${min} to ${max}` }
}

function rowFaults(
  { line, municipality, norm }: Row<'municipality' | 'norm'>,
  norms: ReadonlySet<string>,
  level: Score,
  seen: ReadonlyMap<string, ReadonlyMap<string, number>>,
): LineFault[] {
  const messages: string[] = []
  const earlier = seen.get(municipality)?.get(norm)
  if (municipality === '') messages.push('the municipality is empty')
  if (norm === '') messages.push('the norm is empty')
  else if (!norms.has(norm)) messages.push(`norm '${norm}' is not in the framework`)
  if (typeof level === 'object' && level) messages.push(level.wrong)
  if (earlier !== undefined) messages.push(`'${municipality}' already has a row for norm '${norm}' on line ${earlier}`)
  return messages.map((message) => ({ line, message }))
}
