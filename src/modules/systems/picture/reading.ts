import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { publishedSources } from '../catalogue/queries.ts'
import type { LinksQuery } from './input.ts'
import { linksBetween } from './model.ts'

/** Links between the published sources of the district; `all` has every source, to choose from. */
export async function readLinks(ctx: Ctx, chosen: LinksQuery) {
  const rows = await publishedSources(ctx)
  const all = rows.map(({ code, content: { name, shortName, kind, themes, links } }) => ({
    ...{ code, name, shortName, kind, themes, links },
  }))
  return { all, ...linksBetween(all, chosen) }
}

/** The same for a file. The log says that it was taken out. */
export const exportLinks = (ctx: Ctx, chosen: LinksQuery) =>
  inTransaction(ctx, async (tx) => {
    const { links } = await readLinks(tx, chosen)
    await audit(tx, 'systems.export_links', { object: 'organisation', id: districtOf(tx).organisationId })
    return links
  })
