import { createHash } from 'node:crypto'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import { cellName, readTable, type Table } from '#platform/spreadsheets'
import { recordOf } from '../queries.ts'
import { type HoursColumn as Column, headings, kindOf, optionalColumns, quarterIn } from './columns.ts'
import { HoursEntry } from './input.ts'
import { type Grid, gridOf, standingHours } from './load.ts'
import { cellOf, isOfDistrict, quarterOf } from './model.ts'
import { may } from './policy.ts'
import { problemsOf, writeHours } from './writing.ts'

const shape = { headings, optional: optionalColumns, megabytes: 2, mostRows: 2000 } as const

/** What is wrong in a file, in which cell as a spreadsheet program names it; `reason` is a key of the texts. */
export type HoursFault = { cell: string; reason: string; params?: Readonly<Record<string, string | number>> }
export type HoursChange = { line: number; entry: HoursEntry; was: number | null; isSame: boolean }
/** `seen` is the same for the same file on the same hours: it confirms exactly this preview. */
export type HoursPreview = { grid: Grid; changes: HoursChange[]; faults: HoursFault[]; seen: string }

/** What a file would write down, or every fault in it; nothing changes. @throws AppError forbidden for who writes no hours */
export const previewHours = (ctx: Ctx, programmeId: string, bytes: Uint8Array): Promise<HoursPreview> =>
  inTransaction(ctx, async (tx) => {
    const grid = await gridOf(tx, programmeId)
    mustWriteSome(tx, grid)
    const { rows, faults: wrong, places } = await readTable(bytes, shape)
    const at = (column: Column | null, line: number) => cellName(column ? (places.get(column) ?? 0) : 0, line)
    const faults = wrong.map(
      ({ line, column, reason, params }): HoursFault => ({
        cell: at(column, line),
        reason: `programme.hours_${reason}`,
        ...(params ? { params } : {}),
      }),
    )
    const now = new Map((await standingHours(tx, programmeId)).map((one) => [cellOf(one), one]))
    const taken = new Set<string>()
    const changes = rows.flatMap((row): HoursChange[] => {
      const read = entryOf(tx, grid, row)
      if (read.entry && !places.has('note')) delete read.entry.note
      faults.push(...read.faults.map(({ column, reason }) => ({ cell: at(column, row.line), reason })))
      if (!read.entry) return []
      const cell = cellOf(read.entry)
      if (taken.has(cell)) faults.push({ cell: at('hours', row.line), reason: 'programme.hours_twice' })
      taken.add(cell)
      const held = now.get(cell)
      const was = held?.hours ?? null
      const { note = held?.note ?? null } = read.entry
      const isSame = was === read.entry.hours && (held?.note ?? null) === note
      return [{ line: row.line, entry: { ...read.entry, was }, was, isSame }]
    })
    const seen = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
    return { grid, changes: faults.length > 0 ? [] : changes, faults, seen }
  })

/** @throws AppError forbidden */
export function mustWriteSome(ctx: Ctx, { programme }: Grid): void {
  const { actor } = ctx
  const own = { organisationId: actor.kind === 'person' ? actor.organisationId : '' }
  const promises = allows(ctx, may.promiseHours, own) && own.organisationId !== programme.organisationId
  if (!promises) authorise(ctx, may.askHours, recordOf(programme))
}

type Read = { entry: HoursEntry | null; faults: { column: Column; reason: string }[] }

/** A row as an entry, or everything that is wrong with it. */
function entryOf(tx: Tx, grid: Grid, { cells }: Table<Column>['rows'][number]): Read {
  const faults: Read['faults'] = []
  const complain = (column: Column, reason: string) => faults.push({ column, reason: `programme.${reason}` })
  const kind = kindOf(cells.kind)
  const name = cells.municipality.toLowerCase()
  const municipality = grid.municipalities.find((one) => [one.name, one.code].some((it) => it.toLowerCase() === name))
  const wanted = cells.subProject.toLowerCase()
  const subProject = grid.subProjects.find((one) => [String(one.number), one.title.toLowerCase()].includes(wanted))
  const quarter = quarterIn(cells.quarter)
  if (!kind) complain('kind', 'hours_kind_unknown')
  if (!municipality) complain('municipality', 'hours_municipality_unknown')
  if (wanted !== '' && !subProject) complain('subProject', 'sub_project_unknown')
  if (!quarter) complain('quarter', 'quarter_wrong')
  const hours = HoursEntry.shape.hours.safeParse(cells.hours)
  if (!hours.success) complain('hours', 'hours_wrong')
  const note = HoursEntry.shape.note.safeParse(cells.note)
  if (!note.success) faults.push({ column: 'note', reason: 'input.too_big' })
  if (!kind || !municipality || !quarter || !hours.success || !note.success || faults.length > 0)
    return { entry: null, faults }
  const places = { municipalityId: municipality.id, subProjectId: subProject?.id ?? null }
  const entry = { kind, ...places, quarter, hours: hours.data, note: note.data }
  const mayWrite = isOfDistrict(kind)
    ? allows(tx, may.askHours, recordOf(grid.programme))
    : allows(tx, may.promiseHours, { organisationId: municipality.id })
  if (!mayWrite) complain('kind', 'hours_not_yours')
  for (const { path, reason } of problemsOf(grid, entry, 0, quarterOf(dayOf(tx.now))))
    faults.push({ column: columnOf[path.split('.').at(-1) ?? ''] ?? 'hours', reason })
  return { entry: faults.length > 0 ? null : entry, faults }
}

const columnOf: Record<string, Column> = {
  municipalityId: 'municipality',
  subProjectId: 'subProject',
  quarter: 'quarter',
}

/**
 * Writes down what a preview showed, all or nothing. @param seen of that preview
 * @returns how many lines were written
 * @throws AppError invalid with every fault, conflict when the hours changed since the preview
 */
export const applyHours = (ctx: Ctx, programmeId: string, bytes: Uint8Array, seen: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const preview = await previewHours(tx, programmeId, bytes)
    if (preview.faults.length > 0) throw invalid(preview.faults.map(({ cell, ...fault }) => ({ path: cell, ...fault })))
    if (preview.seen !== seen) throw conflict('hours')
    return writeHours(
      tx,
      programmeId,
      preview.changes.filter(({ isSame }) => !isSame).map(({ entry }) => entry),
    )
  })
