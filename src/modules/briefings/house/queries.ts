import { eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { type HouseStyle, type Logo, plainStyle, pngOf } from './model.ts'
import { may } from './policy.ts'
import { type HouseStyleRow, houseStyles } from './schema.ts'

/** How the papers of a district look; the plain style when it set none. The caller acts as the system, or keeps the style. */
export async function styleOf(tx: Tx, districtId: string, districtName?: string): Promise<HouseStyle> {
  const found = await rowOf(tx, districtId)
  if (!found?.isSet) return plainStyle(districtName ?? (await organisationById(tx, districtId)).name)
  const { name, accent, secondAccent, footer } = found
  return { name, accent, secondAccent, footer, logo: logoIn(found) }
}

export async function rowOf(tx: Tx, districtId: string): Promise<HouseStyleRow | undefined> {
  const [found] = await tx.db.select().from(houseStyles).where(eq(houseStyles.organisationId, districtId))
  return found
}

export function logoIn({ logo, logoForm, logoAlt, logoPng }: HouseStyleRow): Logo | null {
  if (!logo || !logoForm || !logoAlt) return null
  return { base64: logo, form: logoForm, alt: logoAlt, ...(logoPng ? { png: logoPng } : {}) }
}

/** Of the acting organisation. @throws AppError forbidden for who does not keep it */
export async function mustKeep(tx: Tx): Promise<{ organisationId: string; name: string }> {
  const { organisationId } = personOf(tx)
  const { kind, name } = await organisationById(tx, organisationId)
  authorise(tx, may.keepHouseStyle, { organisationId, isDistrict: kind === 'district' })
  return { organisationId, name }
}

/** `revision` is 0 when none was ever set. */
export type StyleView = { style: HouseStyle; isSet: boolean; revision: number; changedAt: Date | null }

/** The style of the acting district. @throws AppError forbidden */
export const readStyle = (ctx: Ctx): Promise<StyleView> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustKeep(tx)
    const found = await rowOf(tx, organisationId)
    return {
      style: await styleOf(tx, organisationId),
      isSet: found?.isSet ?? false,
      revision: found?.revision ?? 0,
      changedAt: found?.changedAt ?? null,
    }
  })

/** The logo as PNG, also of a drawing. @throws AppError forbidden; not_found when there is none */
export async function readLogoPicture(ctx: Ctx): Promise<Uint8Array> {
  const { logo } = (await readStyle(ctx)).style
  const png = logo && pngOf(logo)
  if (!png) throw notFound('logo')
  return new Uint8Array(Buffer.from(png, 'base64'))
}
