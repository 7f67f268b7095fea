import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { texts } from './texts.ts'
import { sourceWork } from './work.ts'

type Work = Awaited<ReturnType<typeof sourceWork>>

/** The work list for a file. The log says that it was taken out. */
export const exportWork = (ctx: Ctx): Promise<Work> =>
  inTransaction(ctx, async (tx) => {
    const work = await sourceWork(tx)
    await audit(tx, 'systems.export_work', { object: 'organisation', id: districtOf(tx).organisationId })
    return work
  })

type Line = { part: string; code: string; source: string; version: number | ''; words: string; by: string } & {
  on: Date | null
}

/** All that waits as lines, in the order of the page. */
export function workLines({ proposals, notes, unconfirmed }: Work, language: Language): Line[] {
  const t = texts[language]
  return [
    ...proposals.map(({ code, name: source, number, reason: words, madeAt: on }) => ({
      ...{ part: t.proposals, code, source, version: number, words, by: '', on },
    })),
    ...notes.map(({ code, sourceName, text: words, name, madeAt: on }) => ({
      ...{ part: t.notes, code: code ?? '', source: sourceName ?? t.missingSource, version: '' as const, words, on },
      by: name ?? t.someone,
    })),
    ...unconfirmed.map(({ code, name: source }) => ({
      ...{ part: t.unconfirmed, code, source, version: '' as const, words: '', by: '', on: null },
    })),
  ]
}

/** The columns of that file. */
export function workColumns(language: Language) {
  const t = texts[language]
  return [
    { header: t.part, value: (one: Line) => one.part },
    { header: 'code', value: (one: Line) => one.code },
    { header: t.source, value: (one: Line) => one.source },
    { header: t.version, value: (one: Line) => one.version },
    { header: t.words, value: (one: Line) => one.words },
    { header: t.by, value: (one: Line) => one.by },
    { header: t.on, value: (one: Line) => (one.on === null ? '' : dayOf(one.on)) },
  ]
}
