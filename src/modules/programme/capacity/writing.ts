import { and, eq, inArray, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { recordOf } from '../queries.ts'
import type { HoursEntry } from './input.ts'
import { type Grid, gridOf, standingHours } from './load.ts'
import { cellOf, isOfDistrict, quarterOf } from './model.ts'
import { may } from './policy.ts'
import { hours } from './schema.ts'

/**
 * Writes hours down: what the district agreed and asks, or what a municipality promises and made. What stays as it is gets no line.
 * @returns how many lines were written
 * @throws AppError forbidden for hours that are another's to write, invalid with every problem, conflict when someone was first
 */
export const writeHours = (ctx: Ctx, programmeId: string, entries: readonly HoursEntry[]): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const grid = await gridOf(tx, programmeId)
    for (const entry of entries) mustWrite(tx, grid, entry)
    const problems = entries.flatMap((entry, at) => problemsOf(grid, entry, at, quarterOf(dayOf(tx.now))))
    if (problems.length > 0) throw invalid(problems)
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.hours'), hashtext(${programmeId}))`)
    const fresh = await changes(tx, programmeId, entries)
    if (fresh.length === 0) return 0
    const { personId, organisationId } = personOf(tx)
    const districtId = grid.programme.organisationId
    const by = { programmeId, districtId, organisationId, enteredBy: personId, enteredAt: tx.now }
    await tx.db.insert(hours).values(fresh.map(({ was: _, ...entry }) => ({ ...entry, ...by })))
    const kinds = [...new Set(fresh.map(({ kind }) => kind))]
    await audit(tx, 'programme.write_hours', { object: 'programme', id: programmeId, fields: kinds })
    return fresh.length
  })

/** @throws AppError forbidden */
export function mustWrite(tx: Tx, { programme }: Grid, { kind, municipalityId }: HoursEntry): void {
  if (isOfDistrict(kind)) authorise(tx, may.askHours, recordOf(programme))
  else authorise(tx, may.promiseHours, { organisationId: municipalityId })
}

/** Everything that does not fit the grid; paths as in the input. */
export function problemsOf(grid: Grid, entry: HoursEntry, at: number, thisQuarter: string): Problem[] {
  const { kind, municipalityId, subProjectId, quarter } = entry
  const problems: Problem[] = []
  const complain = (field: string, reason: string) =>
    problems.push({ path: `entries.${at}.${field}`, reason: `programme.${reason}` })
  const subProject = grid.subProjects.find(({ id }) => id === subProjectId)
  if (!grid.municipalities.some(({ id }) => id === municipalityId))
    complain('municipalityId', 'hours_municipality_unknown')
  if (!grid.quarters.includes(quarter)) complain('quarter', 'quarter_outside')
  if (kind === 'agreed' && subProjectId !== null) complain('subProjectId', 'agreed_for_programme')
  if (kind !== 'agreed' && !subProject) complain('subProjectId', 'sub_project_unknown')
  if (kind === 'asked' && subProject && !takesPart(subProject, municipalityId) && entry.hours)
    complain('municipalityId', 'municipality_not_in_sub_project')
  if (kind === 'made' && quarter > thisQuarter && entry.hours) complain('quarter', 'hours_made_in_future')
  return problems
}

/** A sub-project that names no municipalities is for all. */
export const takesPart = ({ municipalities }: { municipalities: readonly string[] }, municipalityId: string): boolean =>
  municipalities.length === 0 || municipalities.includes(municipalityId)

/**
 * The entries that differ from what holds now; the last one for a cell counts. What someone left as they saw it is no change, also when
 * another changed it meanwhile. @throws AppError conflict
 */
async function changes(tx: Tx, programmeId: string, entries: readonly HoursEntry[]): Promise<HoursEntry[]> {
  const only = and(
    inArray(hours.kind, [...new Set(entries.map(({ kind }) => kind))]),
    inArray(hours.quarter, [...new Set(entries.map(({ quarter }) => quarter))]),
    eq(hours.programmeId, programmeId),
  )
  const now = new Map((await standingHours(tx, programmeId, only)).map((one) => [cellOf(one), one]))
  const last = new Map(entries.map((entry) => [cellOf(entry), entry]))
  return [...last].flatMap(([cell, entry]) => {
    const held = now.get(cell)?.hours ?? null
    const noteHeld = now.get(cell)?.note ?? null
    const note = entry.note === undefined ? noteHeld : entry.note
    const isUntouched = entry.was === entry.hours
    if (note === noteHeld && (held === entry.hours || isUntouched)) return []
    if (entry.was !== undefined && entry.was !== held) throw conflict('hours')
    return [{ ...entry, note }]
  })
}
