import { type SQL, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'

type Fields = Record<string, unknown>
/** Everything that screening holds of one person, by kind of record (art. 15 AVG). */
export type DataOnPerson = { asOf: string; records: Record<string, Fields[]> }

/** Columns that tell of others, or of how records hang together. */
const isOfOthers = (column: string) =>
  column.endsWith('_by') ||
  column.endsWith('_hash') ||
  ['organisation_id', 'district_id', 'assessor_id', 'revision'].includes(column)

const ofFiles = ['checks', 'events', 'decisions', 'replies'] as const
const ofPerson = ['declarations', 'gifts'] as const

/** @param which the files that it is about, as a condition on `screening.files` */
async function gather(tx: Tx, which: SQL, personId: string | null): Promise<DataOnPerson> {
  const rows = async (table: string, where: SQL): Promise<Fields[]> => {
    const found = await rowsOf<{ row: Fields }>(
      tx.db,
      sql`select to_jsonb(t) as row from ${sql.raw(`screening.${table}`)} t where ${where} order by to_jsonb(t)::text`,
    )
    return found.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([column]) => !isOfOthers(column))))
  }
  const files = sql`(select f.id from screening.files f where ${which})`
  const records: DataOnPerson['records'] = { files: await rows('files', sql`t.id in ${files}`) }
  for (const table of ofFiles) records[table] = await rows(table, sql`t.file_id in ${files}`)
  for (const table of ofPerson) {
    const byFile = table === 'declarations' ? sql`t.file_id in ${files}` : sql`false`
    records[table] = await rows(table, sql`t.person_id = ${personId}::uuid or ${byFile}`)
  }
  const theirs = sql`(select d.id from screening.declarations d where d.person_id = ${personId}::uuid or d.file_id in ${files})`
  records.publications = await rows('publications', sql`t.declaration_id in ${theirs}`)
  records.designations = await rows('designations', sql`t.file_id in ${files}`)
  return { asOf: dayOf(tx.now), records }
}

/** Everything that screening holds of the actor at the acting organisation; the log says that it was taken out. */
export const exportOwnData = (ctx: Ctx): Promise<DataOnPerson> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = personOf(tx)
    authorise(tx, may.seeOwnFile, { organisationId, personId })
    await audit(tx, 'screening.export_own_data', { object: 'person', id: personId })
    return gather(tx, sql`f.person_id = ${personId}::uuid and f.organisation_id = ${organisationId}::uuid`, personId)
  })

/** The same of whom a file is about, for HR that answers a request. @throws AppError not_found, also for who may not */
export const exportFileData = (ctx: Ctx, fileId: string): Promise<DataOnPerson> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    const [file] = await rowsOf<{ personId: string | null }>(
      tx.db,
      sql`select person_id as "personId" from screening.files
        where id = ${fileId}::uuid and organisation_id = ${organisationId}::uuid and screening.is_hr(organisation_id)`,
    )
    if (!file) throw notFound('file')
    authorise(tx, may.keepFiles, { organisationId })
    await audit(tx, 'screening.export_data', { object: 'file', id: fileId })
    const own = sql`f.organisation_id = ${organisationId}::uuid`
    const same = file.personId === null ? sql`f.id = ${fileId}::uuid` : sql`f.person_id = ${file.personId}::uuid`
    return gather(tx, sql`${own} and ${same}`, file.personId)
  })
