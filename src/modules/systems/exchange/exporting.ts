import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import type { Source } from '../catalogue/model.ts'
import { publishedSources } from '../catalogue/queries.ts'
import { may } from '../policy.ts'

/** Every published source of the district with all that it says, by code, for a file. The log says that it was taken out. */
export const exportWholeSources = (ctx: Ctx): Promise<Source[]> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const rows = await publishedSources(tx)
    await audit(tx, 'systems.export_whole_sources', { object: 'organisation', id: district.organisationId })
    return rows.map(({ code, content }) => ({ ...content, code }))
  })
