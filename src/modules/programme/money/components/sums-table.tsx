import { moneyText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import type { bookedFigures, Sums } from '../model.ts'
import { texts } from '../texts.ts'

/** `asked`: the choices of the list of bookings, and of the lines of the budget, that this row adds up. */
export type SumsLine = { key: string; label: string; asked: Record<string, string>; sums: Sums }
type Props = { base: string; budgetId: string | null; caption: string; what: string; lines: SumsLine[]; total: Sums }

const shown = [
  'committed',
  'realised',
  'open',
  'expected',
  'forecast',
] as const satisfies readonly (typeof bookedFigures)[number][]

/** All figures by activity, source or municipality; each amount is a link to what it adds up. */
export function SumsTable({ base, budgetId, caption, what, lines, total }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const all = lines.length > 1 ? [...lines, { key: 'total', label: t.total, asked: {}, sums: total }] : lines
  const amount = (href: string | null, cents: number, label: string) =>
    href === null || cents === 0 ? (
      moneyText(language, cents)
    ) : (
      <a href={href} aria-label={`${label}: ${moneyText(language, cents)}`}>
        {moneyText(language, cents)}
      </a>
    )
  const columns: Column<SumsLine>[] = [
    { key: 'label', header: what, rowHeader: true, cell: ({ label }) => label },
    {
      key: 'budget',
      header: t.figures.budget,
      numeric: true,
      cell: ({ asked, sums, label }) =>
        amount(
          budgetId && listAddress(`${base}/begroting/${budgetId}`, asked).href({}),
          sums.budget,
          t.fact(t.figures.budget, label),
        ),
    },
    ...shown.map(
      (figure): Column<SumsLine> => ({
        key: figure,
        header: t.figures[figure],
        numeric: true,
        cell: ({ asked, sums, label }) =>
          amount(
            listAddress(`${base}/boekingen`, { telt: figure, ...asked }).href({}),
            sums[figure],
            t.fact(t.figures[figure], label),
          ),
      }),
    ),
    {
      key: 'left',
      header: t.figures.left,
      numeric: true,
      cell: ({ sums }) => (
        <>
          {moneyText(language, sums.left)}
          {sums.left < 0 && ` (${t.over})`}
        </>
      ),
    },
  ]
  return (
    <DataTable caption={caption} stacked rows={all} rowKey={({ key }) => key} empty={t.nothingYet} columns={columns} />
  )
}
