import type { Language } from '#platform/language'
import { groupedChart } from '../../charts/build.ts'
import { sayer } from '../../charts/value-text.ts'
import { type Block, type Sheet, table, text } from '../../paper.ts'
import { inWords, type Section } from '../section.ts'

export const moneyFigures = ['budget', 'committed', 'realised', 'forecast'] as const
export type Amounts = Record<(typeof moneyFigures)[number], number>

/** Money of a programme by part, in whole cents: bookings up to a day. */
export type Money = {
  language: Language
  upTo: string
  source: string
  rows: { title: string; amounts: Amounts }[]
  total: Amounts
}

/** Amounts of one paper all have cents or none. */
const eurosOf = ({ language, rows, total }: Money) =>
  sayer(
    language,
    'cents',
    [total, ...rows.map(({ amounts }) => amounts)].flatMap((amounts) => moneyFigures.map((figure) => amounts[figure])),
  )

/** What was budgeted, committed, spent and is expected; the rows add up to the total. */
export function moneySection(input: Money, { slot, heading }: { slot: string; heading: string }): Section {
  const { language, rows, total, upTo, source } = input
  const { t, day } = inWords(language)
  const words = t.progress.money
  const say = eurosOf(input)
  if (rows.length === 0) return { slot, heading, blocks: [] }
  return {
    slot,
    heading,
    blocks: [
      text(words.summary(say(total.budget), say(total.realised), say(total.forecast))),
      chart(input),
      tableOf(input),
    ],
    sources: moneyFigures.map((figure) => ({
      what: `${words[figure]} (${t.progress.money.total.toLowerCase()})`,
      text: say(total[figure]),
      source: `${source} · ${words.upTo(day(upTo))}`,
      asOf: upTo,
    })),
    sheets: [sheetOf(input)],
  }
}

function chart({ language, rows }: Money): Block {
  const words = inWords(language).t.progress.money
  return groupedChart({ language, title: words.chart, about: inWords(language).t.columns.part }, 'cents', {
    parts: [words.budget, words.realised],
    rows: rows.map(({ title, amounts }) => ({ label: title, values: [amounts.budget, amounts.realised] })),
  })
}

function tableOf(input: Money): Block {
  const { language, rows, total } = input
  const say = eurosOf(input)
  const { t } = inWords(language)
  const words = t.progress.money
  const cells = ({ amounts }: { amounts: Amounts }) => moneyFigures.map((figure) => say(amounts[figure]))
  return table(
    words.table,
    [
      { header: t.columns.part, width: 5 },
      ...moneyFigures.map((figure) => ({ header: words[figure], width: 3, align: 'right' as const })),
    ],
    [...rows.map((row) => [row.title, ...cells(row)]), [words.total, ...cells({ amounts: total })]],
  )
}

function sheetOf({ language, rows, total }: Money): Sheet {
  const { t } = inWords(language)
  const words = t.progress.money
  const values = (amounts: Amounts) => moneyFigures.map((figure) => amounts[figure] / 100)
  return {
    name: words.heading,
    columns: [
      { header: t.columns.part, width: 44 },
      ...moneyFigures.map((figure) => ({ header: words[figure], width: 14, format: '#,##0.00' })),
    ],
    rows: [...rows.map(({ title, amounts }) => [title, ...values(amounts)]), [words.total, ...values(total)]],
  }
}
