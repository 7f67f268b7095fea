import { type Printed, sourcesToPrint, sourceToPrint, toldBooklet, toldSource } from '#modules/systems'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import type { Language } from '#platform/language'
import { styleOf } from '../house/queries.ts'
import { endingOf, type Form } from '../writing.ts'
import { writtenOnce } from '../written-once.ts'
import { bookletPaper, cardPaper } from './papers.ts'

export const printForms = ['pdf', 'docx', 'html'] as const satisfies readonly Form[]
type Asked = { language: Language; form: (typeof printForms)[number] }
type Made = { name: string; content: Uint8Array }

const styleFor = (ctx: Ctx, districtId: string) =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => styleOf(tx, districtId))
const latest = (printed: readonly Printed[]) =>
  printed
    .map(({ publishedOn }) => publishedOn)
    .sort()
    .at(-1) ?? ''

/** A published source on one page, in the style of the district. @throws AppError not_found */
export async function printSource(ctx: Ctx, code: string, { language, form }: Asked): Promise<Made> {
  const { districtId, printed } = await sourceToPrint(ctx, code)
  const print = { language, madeOn: printed.publishedOn, style: await styleFor(ctx, districtId) }
  const content = await writtenOnce(cardPaper(toldSource(printed, language), print), form)
  return { name: `bron-${code}.${endingOf(form)}`, content }
}

/** All published sources of the district, one on a page. @throws AppError not_found when there is none */
export async function printBooklet(ctx: Ctx, { language, form }: Asked): Promise<Made> {
  const { districtId, printed } = await sourcesToPrint(ctx)
  const print = { language, madeOn: latest(printed), style: await styleFor(ctx, districtId) }
  const content = await writtenOnce(bookletPaper(toldBooklet(printed, language), print), form)
  return { name: `informatiebronnen.${endingOf(form)}`, content }
}
