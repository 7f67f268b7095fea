import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { frameworkOf, norms } from '#modules/frameworks'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import { cellName, readTable } from '#platform/spreadsheets'
import { findRound } from '../rounds.ts'
import { checkRows, type FindingFault, type FindingRow, headings, keyOf, optionalColumns } from './check-rows.ts'
import type { FileTarget } from './input.ts'
import { employerFaults } from './own-employer.ts'
import { may, newHere } from './policy.ts'
import { findingImports } from './schema.ts'

const shape = { headings, optional: optionalColumns, megabytes: 5, mostRows: 2000 } as const

/** How long a file waits for its confirmation. */
export const waits = 24 * 60 * 60_000

export type FindingsPreview = {
  /** Confirms exactly this preview; null when there are faults. */
  hash: string | null
  fileName: string
  faults: (FindingFault & { cell: string | null })[]
  /** What would be entered, and how many rows are there already. */
  added: (FindingRow & { municipality: string })[]
  known: number
}

/** Those who enter findings here: a coordinator on the own municipality, the district on each of its own. */
export function authoriseFile(ctx: Ctx): { organisationId: string; isDistrict: boolean } {
  const record = newHere(ctx)
  authorise(ctx, may.enterFinding, record)
  return { organisationId: personOf(ctx).organisationId, isDistrict: record.byDistrict }
}

const municipalitiesHere = async (
  tx: Tx,
  { organisationId, isDistrict }: { organisationId: string; isDistrict: boolean },
) => (isDistrict ? municipalitiesOf(tx, organisationId, dayOf(tx.now)) : [await organisationById(tx, organisationId)])

/**
 * Reads a file with findings and says what it would enter; nothing changes yet. With any fault nothing is kept of it, else
 * it waits a day for `applyFindings`, in place of an earlier one.
 */
export async function previewFindings(
  ctx: Ctx,
  given: { fileName: string; bytes: Uint8Array },
  target: FileTarget,
): Promise<FindingsPreview> {
  authoriseFile(ctx)
  const table = await readTable(given.bytes, shape)
  return inTransaction(ctx, async (tx) => {
    const here = authoriseFile(tx)
    if (target.roundId !== null && (await findRound(tx, target.roundId)).frameworkId !== target.frameworkId)
      throw invalid([{ path: 'roundId', reason: 'assessments.finding_other_framework' }])
    const places = await municipalitiesHere(tx, here)
    const municipalities = new Map(
      places.flatMap(({ id, name, code }) => [name, code].map((key) => [key.toLowerCase(), id] as const)),
    )
    const known = {
      municipalities,
      norms: new Set(norms(await frameworkOf(tx, target.frameworkId)).map(({ code }) => code)),
    }
    const { rows, faults: wrong } = checkRows(table, known)
    const faults = [...wrong, ...(await employerFaults(tx, rows, target.roundId))].sort((a, b) => a.line - b.line)
    const fileName = given.fileName.slice(0, 200)
    if (faults.length > 0) {
      const named = faults.map((fault) => {
        const place = fault.column === null ? undefined : table.places.get(fault.column)
        return { ...fault, cell: place === undefined ? null : cellName(place, fault.line) }
      })
      return { hash: null, fileName, faults: named, added: [], known: 0 }
    }
    const content = { ...target, rows }
    const preview = await previewOf(tx, { ...here, fileName, content })
    await tx.db.delete(findingImports).where(eq(findingImports.organisationId, here.organisationId))
    await tx.db.insert(findingImports).values({
      organisationId: here.organisationId,
      hash: preview.hash ?? '',
      fileName,
      content,
      madeBy: personOf(tx).personId,
      madeAt: tx.now,
    })
    await audit(tx, 'assessments.preview_findings', { object: 'finding-import' })
    return preview
  })
}

type Waiting = {
  organisationId: string
  isDistrict: boolean
  fileName: string
  content: FileTarget & { rows: FindingRow[] }
}

/** What the rows do beside what is there now. */
export async function previewOf(
  tx: Tx,
  { organisationId, isDistrict, fileName, content }: Waiting,
): Promise<FindingsPreview> {
  const names = new Map(
    (await municipalitiesHere(tx, { organisationId, isDistrict })).map(({ id, name }) => [id, name]),
  )
  const there = await rowsOf<{ organisationId: string; norms: string[]; text: string; foundOn: string }>(
    tx.db,
    sql`select organisation_id as "organisationId", norms, text, found_on::text as "foundOn" from assessments.findings
      where by_district = ${isDistrict} and framework_id = ${content.frameworkId}::uuid
        and ${isDistrict ? sql`district_id` : sql`organisation_id`} = ${organisationId}::uuid`,
  )
  const keys = new Set(there.map(keyOf))
  const added = content.rows
    .filter((row) => !keys.has(keyOf(row)))
    .map((row) => ({ ...row, municipality: names.get(row.organisationId) ?? '' }))
  const hash = createHash('sha256')
    .update(JSON.stringify(added.map(valuesOf)))
    .digest('hex')
  return { hash, fileName, faults: [], added, known: content.rows.length - added.length }
}

/** In a fixed order: the database gives a stored file back with its keys in another one. */
const valuesOf = ({
  line,
  organisationId,
  norms: codes,
  severity,
  source,
  text,
  quote,
  foundOn,
  ...it
}: FindingRow) => [
  line,
  organisationId,
  codes,
  severity,
  source,
  text,
  quote,
  foundOn,
  it.recommendations,
  it.reportTitle,
  it.reportYear,
]

export async function waitingFile(tx: Tx, organisationId: string) {
  const [found] = await tx.db
    .select()
    .from(findingImports)
    .where(eq(findingImports.organisationId, organisationId))
    .for('update')
  return found && tx.now.getTime() - found.madeAt.getTime() <= waits ? found : null
}

/** The file that waits for confirmation, compared again with what is there now; null when there is none. */
export const waitingFindings = (ctx: Ctx): Promise<FindingsPreview | null> =>
  inTransaction(ctx, async (tx) => {
    const here = authoriseFile(tx)
    const waiting = await waitingFile(tx, here.organisationId)
    return waiting && previewOf(tx, { ...here, fileName: waiting.fileName, content: waiting.content })
  })

/** Drops the file that waits. Without one there is nothing to do. */
export const discardFindings = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = authoriseFile(tx)
    const gone = await tx.db
      .delete(findingImports)
      .where(eq(findingImports.organisationId, organisationId))
      .returning({ id: findingImports.id })
    for (const { id } of gone) await audit(tx, 'assessments.discard_findings', { object: 'finding-import', id })
  })
