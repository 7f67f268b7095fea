import { eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { type HouseStyle, plainStyle } from '../house/model.ts'
import { houseStyles } from './schema.ts'

/** How the papers of a district look; the plain style when it set none. The caller acts as the system. */
export async function styleOf(tx: Tx, districtId: string): Promise<HouseStyle> {
  const [found] = await tx.db.select().from(houseStyles).where(eq(houseStyles.organisationId, districtId))
  if (!found) return plainStyle((await organisationById(tx, districtId)).name)
  const { name, accent, footer, logo, logoForm, logoAlt } = found
  return {
    name,
    accent,
    footer,
    logo: logo && logoForm && logoAlt ? { base64: logo, form: logoForm, alt: logoAlt } : null,
  }
}
