import { and, desc, eq, ilike, inArray, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { endDay } from '#platform/retention'
import { meetings } from '../meetings/schema.ts'
import { may as mayWith } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { type Programme, programmes, subProjects } from '../schema.ts'
import { DocumentQuery } from './input.ts'
import { classifications } from './model.ts'
import { may, readRule } from './policy.ts'
import { type DocumentRow, type DocumentVersion, documents, documentVersions } from './schema.ts'
import { findDocument } from './service.ts'
import { type DocumentUse, usesOf } from './uses.ts'

/** A document as a list shows it; `endsOn` is the day on which it is destroyed, null for what is kept for ever. */
export type Document = DocumentRow & { endsOn: string | null; versions: number; subProjectTitle: string | null }
type Found = { programme: Programme; count: number; results: Document[] }

/** Documents of a programme that the actor may see, the newest first. Three statements. @throws AppError not_found, forbidden */
export const findDocuments = (ctx: Ctx, programmeId: string, query: DocumentQuery = {}): Promise<Found> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, programmeId)
    authorise(tx, mayWith.read, recordOf(programme))
    const { search, classification, woo, page, pageSize } = DocumentQuery.parse(query)
    const seen = classifications.filter((one) => allows(tx, readRule(one), recordOf(programme)))
    const fits = and(
      eq(documents.programmeId, programmeId),
      inArray(documents.classification, seen),
      search === '' ? undefined : ilike(documents.title, `%${search.replace(/[\\%_]/g, '\\$&')}%`),
      classification ? eq(documents.classification, classification) : undefined,
      woo ? eq(documents.woo, woo) : undefined,
    )
    const [total] = await tx.db.select({ count: sql<number>`count(*)::int` }).from(documents).where(fits)
    const rows = await tx.db
      .select({
        row: documents,
        subProjectTitle: subProjects.title,
        versions: sql<number>`(select count(*)::int from programme.document_versions v where v.document_id = ${documents.id})`,
      })
      .from(documents)
      .leftJoin(subProjects, eq(subProjects.id, documents.subProjectId))
      .where(fits)
      .orderBy(desc(documents.datedOn), documents.id)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const results = rows.map(({ row, ...rest }) => ({ ...row, ...rest, endsOn: endDay(row.term, row.datedOn) }))
    return { programme, count: total?.count ?? 0, results }
  })

export type DocumentView = {
  document: DocumentRow
  endsOn: string | null
  programmeTitle: string | null
  subProjectTitle: string | null
  meetingTitle: string | null
  versions: (DocumentVersion & { addedByName: string | null })[]
  /** What leads to it, for who may withdraw it. */
  uses: DocumentUse[]
}

/** One document with every version. Five statements. @throws AppError not_found, forbidden */
export const readDocument = (ctx: Ctx, id: string): Promise<DocumentView> =>
  inTransaction(ctx, async (tx) => {
    const document = await findDocument(tx, id)
    const [titles] = await tx.db
      .select({ programme: programmes.title, subProject: subProjects.title, meeting: meetings.title })
      .from(documents)
      .leftJoin(programmes, eq(programmes.id, documents.programmeId))
      .leftJoin(subProjects, eq(subProjects.id, documents.subProjectId))
      .leftJoin(meetings, eq(meetings.id, documents.meetingId))
      .where(eq(documents.id, id))
    const versions = await tx.db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id))
      .orderBy(desc(documentVersions.number))
    const people = await namesOf(
      tx,
      versions.map(({ addedBy }) => addedBy),
    )
    const names = new Map(people.map((one) => [one.id, one.name]))
    return {
      document,
      endsOn: endDay(document.term, document.datedOn),
      programmeTitle: titles?.programme ?? null,
      subProjectTitle: titles?.subProject ?? null,
      meetingTitle: titles?.meeting ?? null,
      uses: allows(tx, may.keepDocuments, recordOf(document)) ? await usesOf(tx, document) : [],
      versions: versions.map((one) => ({ ...one, addedByName: names.get(one.addedBy) ?? null })),
    }
  })
