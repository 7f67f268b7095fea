import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { publishedSources, readSource } from '../catalogue/queries.ts'
import type { SourceRow } from '../catalogue/schema.ts'
import type { Printed } from './told.ts'

const printedOf = ({ code, content, version, publishedOn, createdAt }: SourceRow): Printed => ({
  ...{ source: { ...content, code }, version, publishedOn: publishedOn ?? dayOf(createdAt) },
})

/** A published source to print. The log says that it was taken out. @throws AppError not_found */
export const sourceToPrint = (ctx: Ctx, code: string): Promise<{ districtId: string; printed: Printed }> =>
  inTransaction(ctx, async (tx) => {
    const found = await readSource(tx, code)
    if (found.state !== 'published') throw notFound('source')
    await audit(tx, 'systems.print_source', { object: 'source', id: found.id })
    return { districtId: districtOf(tx).organisationId, printed: printedOf(found) }
  })

/** All published sources of the district to print. The log says that they were taken out. @throws AppError not_found when there is none */
export const sourcesToPrint = (ctx: Ctx): Promise<{ districtId: string; printed: Printed[] }> =>
  inTransaction(ctx, async (tx) => {
    const all = await publishedSources(tx)
    const districtId = districtOf(tx).organisationId
    if (all.length === 0) throw notFound('source')
    await audit(tx, 'systems.print_sources', { object: 'organisation', id: districtId })
    return { districtId, printed: all.map(printedOf) }
  })
