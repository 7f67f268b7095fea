import { organisationsNamed } from '#modules/organisations'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { publishedSources } from '../catalogue/queries.ts'
import { may } from '../policy.ts'
import { catalogueOf } from './catalogue.ts'
import type { Thing } from './graph.ts'

/** The published sources of the district as a catalogue of DCAT-AP-NL. The log says that it was taken out. */
export const exportCatalogue = (ctx: Ctx, baseUrl: string): Promise<Thing[]> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const all = await publishedSources(tx)
    const names = await organisationsNamed(tx, [district.organisationId])
    await audit(tx, 'systems.export_catalogue', { object: 'organisation', id: district.organisationId })
    return catalogueOf(
      all.map(({ code, content, publishedOn }) => ({
        source: { ...content, code },
        publishedOn: publishedOn ?? dayOf(tx.now),
      })),
      { name: names.get(district.organisationId) ?? 'het district', baseUrl, contact: 'bronbeheer van het district' },
    )
  })
