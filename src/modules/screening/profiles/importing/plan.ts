import { createHash } from 'node:crypto'
import { cellName, type TableRow } from '#platform/spreadsheets'
import { problemsOf } from '#platform/web'
import type { FunctionClass } from '../../codes.ts'
import type { ModelContent } from '../../content.ts'
import { classify, totalOf } from '../../model.ts'
import { NewProfile, ScoreInput } from '../input.ts'
import type { Assessment, Profile } from '../schema.ts'
import { scoreProblems } from '../scoring.ts'
import { type Column, columns, factorColumns } from './columns.ts'

/** What is wrong in which cell, as a spreadsheet program names it; `reason` is a key of the texts. */
export type RowFault = { cell: string; reason: string; params?: Readonly<Record<string, string | number>> }
/** What one row does; without scores only the names count. */
export type Change = {
  line: number
  kind: 'make' | 'change' | 'same'
  id: string | null
  revision: number
  name: string
  hr21: string | null
  /** Whether the names of a function that is there change. */
  isRenamed: boolean
  scores: ScoreInput | null
  calculated: FunctionClass | null
  total: number | null
}
export type Plan = { changes: Change[]; faults: RowFault[]; seen: string }
export type Existing = { profile: Profile; newest: Assessment | null }
type Known = { functions: readonly Existing[]; content: ModelContent; places: ReadonlyMap<Column, number> }

const nameKey = (name: string) => name.toLowerCase()

/** What a file would do, or every fault in it with its cell. `seen` is the same for the same file on the same functions. */
export function planOf(rows: readonly TableRow<Column>[], { functions, content, places }: Known): Plan {
  const faults: RowFault[] = []
  const byName = new Map(functions.map((one) => [nameKey(one.profile.name), one]))
  const lines = new Map<string, number>()
  const changes = rows.map((row): Change => {
    const complain = (column: Column, reason: string, params?: RowFault['params']) =>
      faults.push({ cell: cellName(places.get(column) ?? 0, row.line), reason, ...(params ? { params } : {}) })
    const names = namesIn(row, complain)
    const earlier = lines.get(nameKey(names.name))
    if (earlier !== undefined) complain('name', 'screening.functions_name_twice', { line: earlier })
    else lines.set(nameKey(names.name), row.line)
    const existing = byName.get(nameKey(names.name)) ?? null
    const hr21 = places.has('hr21') ? names.hr21 : (existing?.profile.hr21 ?? null)
    const given = { row, existing, content, complain }
    return changeOf({ ...given, names: { name: names.name, hr21 }, scores: scoresIn(given) })
  })
  const seen = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  return { changes, faults, seen }
}

type Complain = (column: Column, reason: string, params?: RowFault['params']) => void

function namesIn({ cells }: TableRow<Column>, complain: Complain): NewProfile {
  const read = NewProfile.safeParse({ name: cells.name, hr21: cells.hr21 })
  if (read.success) return read.data
  for (const { path, reason, params } of problemsOf(read.error))
    complain(path === 'hr21' ? 'hr21' : 'name', reason, params)
  return { name: cells.name, hr21: null }
}

const codes = (text: string) =>
  text
    .split(/[;,\n]/)
    .map((code) => code.trim())
    .filter(Boolean)

/** `12`, `aspect 12` or `profiel 25` as the model writes it; anything else as it stands, for the fault. */
function certificate(text: string): string {
  const [, kind = 'aspect', code] = /^(aspect|profiel|profile)?[\s:]*(\d{2})$/i.exec(text) ?? []
  if (code === undefined) return text
  return `${kind.toLowerCase() === 'aspect' ? 'aspect' : 'profile'}:${code}`
}

type Given = { row: TableRow<Column>; existing: Existing | null; content: ModelContent; complain: Complain }

/** Scores of a row; null without any, or when they are wrong. */
function scoresIn({ row: { cells }, existing, content, complain }: Given): ScoreInput | null {
  if (factorColumns.every((column) => cells[column] === '')) {
    const rest = (['domains', 'flags', 'certificates', 'motivation'] as const).filter((column) => cells[column] !== '')
    for (const column of rest) complain(column, 'screening.functions_without_scores')
    if (cells.class.toUpperCase() !== (existing?.profile.class ?? '') && cells.class !== '')
      complain('class', 'screening.functions_without_scores')
    return null
  }
  const read = ScoreInput.safeParse({
    scores: factorColumns.map((column) => cells[column]),
    ...{ domains: codes(cells.domains), flags: codes(cells.flags) },
    certificates: codes(cells.certificates).map(certificate),
    ...{ class: cells.class.toUpperCase(), motivation: cells.motivation },
  })
  const problems = read.success ? scoreProblems(read.data, content) : problemsOf(read.error)
  for (const { path, reason, params } of problems) complain(columnOf(path), reason, params)
  return read.success && problems.length === 0 ? read.data : null
}

/** The column of a field of `ScoreInput`: `scores.2` is f3. */
function columnOf(path: string): Column {
  const [field = '', at] = path.split('.')
  if (field === 'scores') return factorColumns[Number(at ?? 0)] ?? 'f1'
  return columns.find((column) => column === field) ?? 'name'
}

type Row = Given & { names: { name: string; hr21: string | null }; scores: ScoreInput | null }

function changeOf({ row, names, existing, scores, content, complain }: Row): Change {
  const newest = existing?.newest ?? null
  const isNew = scores !== null && (newest === null || !isSame(scores, newest, content))
  if (isNew && newest?.state === 'proposed') complain('name', 'screening.function_proposed')
  const isRenamed = existing !== null && existing.profile.hr21 !== names.hr21
  return {
    ...names,
    line: row.line,
    kind: existing === null ? 'make' : isNew || isRenamed ? 'change' : 'same',
    id: existing?.profile.id ?? null,
    revision: existing?.profile.revision ?? 0,
    isRenamed,
    scores: isNew ? { ...scores, revision: newest?.state === 'draft' ? newest.revision : 0 } : null,
    calculated: isNew ? classify(scores, content).class : null,
    total: isNew ? totalOf(scores.scores) : null,
  }
}

/** Whether scores say what an assessment says already; what was refused is never the same. */
function isSame(scores: ScoreInput, newest: Assessment, content: ModelContent): boolean {
  const held = scores.class ?? classify(scores, content).class
  const text = (all: readonly (string | number)[]) => all.join(' ')
  const sorted = (all: readonly string[]) => text([...all].sort())
  return (
    newest.state !== 'refused' &&
    text(scores.scores) === text(newest.scores) &&
    sorted(scores.domains) === sorted(newest.domains) &&
    sorted(scores.flags) === sorted(newest.flags) &&
    sorted(scores.certificates) === sorted(newest.certificates) &&
    held === newest.class &&
    (newest.motivation ?? '') === (scores.motivation ?? '')
  )
}
