import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Language } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { fieldsOf, type TextField } from '../catalogue/fields.ts'
import { publishedSources } from '../catalogue/queries.ts'
import { compared } from './model.ts'
import { texts } from './texts.ts'

/** The codes of two sources, as far as they were chosen. */
export type Pair = { one: string; other: string }

/** The rules of a source divide all questions among them: where none gives a verdict, it holds for nobody. */
const whole = (field: TextField, nobody: string): TextField =>
  field.key.startsWith('rules-') && field.values.length === 0 ? { ...field, values: [nobody] } : field

/**
 * Two published sources of the district side by side, and all that one can choose from. No fields as long as not both are chosen.
 * @throws AppError not_found for a code that is not there
 */
export async function compareSources(ctx: Ctx, { one, other }: Pair, language: Language) {
  const rows = await publishedSources(ctx)
  const all = rows.map(({ code, content: { name } }) => ({ code, name }))
  const names = new Map(all.map(({ code, name }) => [code, name]))
  const found = (code: string) => {
    const row = rows.find((source) => source.code === code)
    if (!row) throw notFound('source')
    return row
  }
  const { nobody } = texts[language]
  const fields = (code: string) =>
    fieldsOf(found(code).content, language, (to) => names.get(to) ?? to).map((field) => whole(field, nobody))
  const isChosen = one !== '' && other !== ''
  return { all, fields: isChosen ? compared(fields(one), fields(other)) : null }
}

/** The same for a file. The log says that it was taken out. */
export const exportComparison = (ctx: Ctx, pair: Pair, language: Language) =>
  inTransaction(ctx, async (tx) => {
    const { all, fields } = await compareSources(tx, pair, language)
    await audit(tx, 'systems.export_comparison', { object: 'organisation', id: districtOf(tx).organisationId })
    const nameOf = (code: string) => all.find((source) => source.code === code)?.name ?? code
    return { fields: fields ?? [], one: nameOf(pair.one), other: nameOf(pair.other) }
  })
