import { and, eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem } from '#platform/errors'
import { colourFaults } from './faults.ts'
import type { StyleInput } from './input.ts'
import { readLogo } from './logo.ts'
import { contrastOnWhite, type Logo, leastContrast, nearestReadable, plainStyle } from './model.ts'
import { logoIn, mustKeep, rowOf, type StyleView, styleOf } from './queries.ts'
import { houseStyles } from './schema.ts'

type Upload = { bytes: Uint8Array }

/**
 * Sets how the papers of the acting district look from now on; what was published stays as it is. A logo that is not given stays.
 * @throws AppError forbidden; invalid with every fault, also those of the logo; conflict when someone was first
 */
export async function keepStyle(ctx: Ctx, input: StyleInput, upload: Upload | null): Promise<StyleView> {
  const before = await inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustKeep(tx)
    return rowOf(tx, organisationId)
  })
  const read = upload ? await readLogo(upload.bytes) : null
  const stays = before && !input.removeLogo ? logoIn(before) : null
  const given = read && 'logo' in read ? read.logo : stays
  const problems = [
    ...wordProblems(input, read !== null || stays !== null),
    ...colourProblems(input),
    ...(read && 'faults' in read ? read.faults : []).map((fault) => ({ path: 'file', reason: `briefings.${fault}` })),
  ]
  if (problems.length > 0) throw invalid(problems)
  const logo: Logo | null = given && { ...given, alt: input.logoAlt }
  const { name, accent, secondAccent, footer } = input
  return inTransaction(ctx, async (tx) => {
    const values = { name, accent, secondAccent, footer: footer || null, ...columnsOf(logo), isSet: true }
    return write(tx, { revision: input.revision, values, action: 'briefings.keep_house_style' })
  })
}

/** Back to how papers look without a style of the district. @throws AppError forbidden; conflict */
export const resetStyle = (ctx: Ctx, revision: number): Promise<StyleView> =>
  inTransaction(ctx, async (tx) => {
    const { name, accent, secondAccent = accent } = plainStyle((await mustKeep(tx)).name)
    const values = { name, accent, secondAccent, footer: null, ...columnsOf(null), isSet: false }
    return write(tx, { revision, values, action: 'briefings.reset_house_style' })
  })

const columnsOf = (logo: Logo | null) => ({
  logo: logo?.base64 ?? null,
  logoForm: logo?.form ?? null,
  logoPng: logo?.png ?? null,
  logoAlt: logo?.alt ?? null,
})

type Values = Omit<typeof houseStyles.$inferInsert, 'organisationId' | 'revision' | 'changedBy' | 'changedAt'>

/** Over the revision that was seen, the first one when none was; nothing written means someone was first. */
async function write(tx: Tx, { revision, values, action }: { revision: number; values: Values; action: string }) {
  const { organisationId } = await mustKeep(tx)
  const changed = { ...values, revision: revision + 1, changedBy: personOf(tx).personId, changedAt: tx.now }
  const written =
    revision === 0
      ? await tx.db
          .insert(houseStyles)
          .values({ ...changed, organisationId })
          .onConflictDoNothing()
          .returning({ revision: houseStyles.revision })
      : await tx.db
          .update(houseStyles)
          .set(changed)
          .where(and(eq(houseStyles.organisationId, organisationId), eq(houseStyles.revision, revision)))
          .returning({ revision: houseStyles.revision })
  const [row] = written
  if (!row) throw conflict('house_style')
  const fields = Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [field]))
  await audit(tx, action, { object: 'house_style', id: organisationId, fields })
  const style = await styleOf(tx, organisationId)
  return { style, isSet: values.isSet ?? true, revision: row.revision, changedAt: tx.now }
}

const longest = { name: 120, footer: 200, logoAlt: 200 } as const

function wordProblems(input: StyleInput, hasLogo: boolean): Problem[] {
  const missing: Problem[] = [
    ...(input.name === '' ? [{ path: 'name', reason: 'briefings.style_name_missing' }] : []),
    ...(hasLogo && input.logoAlt === '' ? [{ path: 'logoAlt', reason: 'briefings.logo_alt_missing' }] : []),
  ]
  const long = (['name', 'footer', 'logoAlt'] as const).flatMap((path): Problem[] =>
    [...input[path]].length > longest[path]
      ? [{ path, reason: 'input.too_big', params: { maximum: longest[path] } }]
      : [],
  )
  return [...missing, ...long]
}

const shown = (contrast: number) => Math.floor(contrast * 10) / 10

/** A colour that is too light comes with the nearest one that is not. */
const colourProblems = (input: StyleInput): Problem[] =>
  colourFaults(input).map(({ field, fault }) => {
    if (fault === 'colour') return { path: field, reason: 'briefings.style_colour' }
    const least = leastContrast[field]
    const colour = input[field]
    const params = { contrast: shown(contrastOnWhite(colour)), least, nearest: nearestReadable(colour, least) }
    return { path: field, reason: `briefings.style_${field === 'accent' ? 'letters' : 'rules'}_light`, params }
  })
