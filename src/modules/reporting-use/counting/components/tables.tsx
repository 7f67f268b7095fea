import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { type Column, DataTable } from '#ui/table'
import { entrances } from '../../model.ts'
import { texts } from '../../texts.ts'
import type { FeedbackShare, QuarterUse } from '../service.ts'

type Props = { quarters: QuarterUse[] }

function useQuarterColumn(): Column<QuarterUse> {
  const t = useTexts(texts)
  return {
    ...{ key: 'quarter', header: t.use.quarterHead, rowHeader: true },
    cell: ({ quarter, isRunning }) => (
      <>
        {t.short(quarter)} {isRunning && <Badge tone="info">{t.use.running}</Badge>}
      </>
    ),
  }
}

export function RateTable({ quarters }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const number = (value: number, digits: 0 | 1 | 2 = 0) => numberText(language, value, digits)
  return (
    <DataTable
      caption={t.use.rateTitle}
      captionHidden
      stacked
      rows={quarters}
      rowKey={({ quarter }) => quarter}
      empty={null}
      columns={[
        useQuarterColumn(),
        { key: 'sent', header: t.use.reports, numeric: true, cell: ({ sent }) => number(sent) },
        {
          ...{ key: 'employees', header: t.use.employees, numeric: true },
          cell: ({ employees }) => (employees === null ? t.unknown : number(employees)),
        },
        {
          ...{ key: 'rate', header: t.use.rate, numeric: true },
          cell: ({ rate }) => (rate ? number(rate.value, 2) : t.unknown),
        },
        {
          ...{ key: 'interval', header: t.use.interval, numeric: true },
          cell: ({ rate }) => (rate ? t.use.between(number(rate.interval[0], 2), number(rate.interval[1], 2)) : ''),
        },
      ]}
    />
  )
}

/** By entrance, and what is known after closing. */
export function SplitTables({ quarters }: Props) {
  const t = useTexts(texts).use
  const quarter = useQuarterColumn()
  const language = useLanguage()
  const number = (value: number) => numberText(language, value)
  const share = (of: FeedbackShare | null) =>
    of ? t.inTime(number(of.inTime), number(of.due)) + (of.open > 0 ? t.stillOpen(number(of.open)) : '') : t.notDue
  const rows = {
    rows: quarters,
    rowKey: (it: QuarterUse) => it.quarter,
    empty: null,
    captionHidden: true,
    stacked: true,
  }
  return (
    <>
      <h2>{t.entrancesTitle}</h2>
      <DataTable
        caption={t.entrancesTitle}
        {...rows}
        columns={[
          quarter,
          ...entrances.map((entrance) => ({
            ...{ key: entrance, header: t.entrances[entrance], numeric: true },
            cell: ({ byEntrance }: QuarterUse) => number(byEntrance[entrance]),
          })),
        ]}
      />
      <h2>{t.moreTitle}</h2>
      <p>{t.moreText}</p>
      <DataTable
        caption={t.moreTitle}
        {...rows}
        columns={[
          quarter,
          { key: 'named', header: t.named, numeric: true, cell: ({ closed }) => number(closed.named) },
          { key: 'anonymous', header: t.anonymous, numeric: true, cell: ({ closed }) => number(closed.anonymous) },
          { key: 'not-said', header: t.notSaid, numeric: true, cell: ({ closed }) => number(closed.notSaid) },
          { key: 'own', header: t.own, numeric: true, cell: ({ feedback }) => share(feedback.own) },
          { key: 'wbk', header: t.wbk, numeric: true, cell: ({ feedback }) => share(feedback.wbk) },
        ]}
      />
    </>
  )
}
